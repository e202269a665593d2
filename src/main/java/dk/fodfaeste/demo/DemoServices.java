package dk.fodfaeste.demo;

import dk.fodfaeste.access.Calendars;
import dk.fodfaeste.access.Directory;
import dk.fodfaeste.arrivals.ArrivalContacts;
import dk.fodfaeste.arrivals.ArrivalImport;
import dk.fodfaeste.arrivals.Arrivals;
import dk.fodfaeste.arrivals.AsylumVisits;
import dk.fodfaeste.arrivals.Screenings;
import dk.fodfaeste.demo.store.QueryPlans;
import dk.fodfaeste.people.Consents;
import dk.fodfaeste.people.ContactPersons;
import dk.fodfaeste.people.Households;
import dk.fodfaeste.people.Teams;
import dk.fodfaeste.plans.Absences;
import dk.fodfaeste.plans.TaskActions;
import dk.fodfaeste.plans.Worklist;
import org.springframework.stereotype.Component;

/** The services through which the demo's past is told: those that pages and the API use. */
@Component
record DemoServices(
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
        QueryPlans plans) {}
