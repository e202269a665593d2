package dk.fodfaeste.people.follow;

/**
 * What two cases say differently, and only one of them can be right about.
 *
 * @param field the name of the field that answers it
 * @param kept  what the one says that stays; its label is the question's
 * @param gone  what the other says
 */
public record CaseQuestion(String field, CaseFact kept, CaseFact gone) {}
