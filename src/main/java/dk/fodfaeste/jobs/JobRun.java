package dk.fodfaeste.jobs;

import dk.fodfaeste.access.Caller;
import java.util.UUID;

/**
 * One time that a job is done.
 *
 * @param caller  who planned it, with the rights that she has now
 * @param subject what the job is about; its kind says what that id names
 */
public record JobRun(Caller caller, UUID subject) {}
