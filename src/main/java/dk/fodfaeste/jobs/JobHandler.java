package dk.fodfaeste.jobs;

/**
 * Does one kind of job. A server may die under it, and then another one does the job again: work in transactions through
 * the gate, and begin by asking what is already done.
 */
public interface JobHandler {

    /** The kind's name, which is kept in the database: lower-case words with hyphens. */
    String kind();

    /** Does the job. What it throws is logged, and the job is tried again, a few times with growing pauses. */
    void run(JobRun run);

    /**
     * The last try has failed, or whoever planned the job has lost the right: a chance to say so where people look.
     *
     * @param run with the product itself as its caller
     */
    default void gaveUp(JobRun run) {}
}
