package dk.fodfaeste.arrivals.intake;

/** Where an import stands on its way. */
public enum ImportState {
    /** Somebody has to say how the letters of the file are written. */
    ENCODING,
    /** Somebody has to say what the columns hold. */
    COLUMNS,
    /** It has been read, nothing is written yet. */
    CHECK,
    /** Its rows are being taken in. */
    RUNNING,
    /** It stopped on the way; what was taken in is whole, and it can go on from there. */
    FAILED,
    DONE,
    UNDOING,
    UNDONE,
    /** It was given up before anything was written. */
    DROPPED;

    /** Whether nothing has been written yet. */
    public boolean isDraft() {
        return this == ENCODING || hasColumns();
    }

    /** Whether it can be told what the columns hold. */
    public boolean hasColumns() {
        return this == COLUMNS || this == CHECK;
    }

    /** Whether a job works on it. */
    public boolean isMoving() {
        return this == RUNNING || this == UNDOING;
    }

    /** Whether what it wrote can be taken back. */
    public boolean isUndoable() {
        return this == DONE || this == FAILED;
    }
}
