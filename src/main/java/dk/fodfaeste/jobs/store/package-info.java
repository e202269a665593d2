/** The table of jobs, through db-scheduler. */
@NullMarked
package dk.fodfaeste.jobs.store;

import org.jspecify.annotations.NullMarked;
