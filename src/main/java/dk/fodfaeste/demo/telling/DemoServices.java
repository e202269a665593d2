package dk.fodfaeste.demo.telling;

import dk.fodfaeste.agreements.deal.AgreementSteps;
import dk.fodfaeste.agreements.deal.Agreements;
import dk.fodfaeste.agreements.grant.Grants;
import dk.fodfaeste.agreements.use.Uses;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.contact.ArrivalContacts;
import dk.fodfaeste.arrivals.imports.ArrivalImport;
import dk.fodfaeste.arrivals.screening.Screenings;
import dk.fodfaeste.arrivals.visit.AsylumVisits;
import dk.fodfaeste.enquiries.desk.Desk;
import dk.fodfaeste.enquiries.enquiry.Enquiries;
import dk.fodfaeste.enquiries.enquiry.EnquiryAnswers;
import dk.fodfaeste.enquiries.kind.EnquiryKinds;
import dk.fodfaeste.forms.answer.Answers;
import dk.fodfaeste.organisation.Directory;
import dk.fodfaeste.people.consent.Consents;
import dk.fodfaeste.people.household.Households;
import dk.fodfaeste.people.participant.Participants;
import dk.fodfaeste.people.team.ContactPersons;
import dk.fodfaeste.people.team.Teams;
import dk.fodfaeste.plans.absence.Absences;
import dk.fodfaeste.plans.action.TaskActions;
import dk.fodfaeste.plans.library.Presets;
import dk.fodfaeste.plans.subject.SubjectPlans;
import dk.fodfaeste.plans.subject.Subjects;
import dk.fodfaeste.plans.worklist.Worklist;
import dk.fodfaeste.settings.Calendars;
import org.springframework.stereotype.Component;

/** The services through which the demo's past is told: those that pages and the API use. */
@Component
public record DemoServices(
        Directory directory,
        Calendars calendars,
        ArrivalImport imports,
        Arrivals arrivals,
        Households households,
        Teams teams,
        Worklist worklist,
        TaskActions actions,
        ArrivalContacts contacts,
        AsylumVisits visits,
        Screenings screenings,
        ContactPersons contactPersons,
        Consents consents,
        Absences absences,
        Agreements agreements,
        AgreementSteps agreementSteps,
        Uses uses,
        Grants grants,
        Enquiries enquiries,
        EnquiryAnswers answers,
        EnquiryKinds enquiryKinds,
        Desk desk,
        Participants participants,
        Answers formAnswers,
        Presets presets,
        Subjects subjects,
        SubjectPlans subjectPlans,
        QueryPlans plans) {}
