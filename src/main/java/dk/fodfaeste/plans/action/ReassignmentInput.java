package dk.fodfaeste.plans.action;

import com.fasterxml.jackson.annotation.JsonProperty;
import dk.fodfaeste.kernel.Problem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to do a task. {@code "assignee": null} lays it into the unit's basket; to leave the field out is a mistake, and
 * must not do the same. A class, as a record cannot tell the two apart.
 */
final class ReassignmentInput {

    private @Nullable UUID assignee;
    private @Nullable UUID unit;
    private @Nullable Integer version;
    private boolean named;

    @JsonProperty
    void setAssignee(@Nullable UUID assignee) {
        this.assignee = assignee;
        this.named = true;
    }

    @JsonProperty
    void setUnit(@Nullable UUID unit) {
        this.unit = unit;
    }

    @JsonProperty
    void setVersion(@Nullable Integer version) {
        this.version = version;
    }

    /** @throws Problem if the body does not say who */
    void check() {
        if (!named) {
            throw Problem.inField("assignee", "ui.input.missing");
        }
    }

    @Nullable
    UUID assignee() {
        return assignee;
    }

    @Nullable
    UUID unit() {
        return unit;
    }

    @Nullable
    Integer version() {
        return version;
    }
}
