package dk.fodfaeste.rules.input;

import static org.assertj.core.api.Assertions.assertThat;

import dk.fodfaeste.jobs.RunJobs;
import dk.fodfaeste.testing.ServerTest;
import dk.fodfaeste.testing.Towns;
import dk.fodfaeste.testing.api.ApiResponse;
import dk.fodfaeste.testing.api.Contents;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Limits that are our own, each from both sides: the last value that is taken stands beside the first that is not. Today is 2 March 2026. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundaryTest {

    @Autowired
    Towns towns;

    @Autowired
    Environment environment;

    @Autowired
    RunJobs jobs;

    private Contents contents;
    private FullTown town;

    @BeforeAll
    void aMunicipality() {
        contents = new Contents();
        town = FullTown.make(towns, environment, jobs);
    }

    @ParameterizedTest(name = "{0}: {4} and {5}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a task five years ahead       | plans.task.date.far           | /tasks/$task0/redate | {'dueBy': '*', 'reason': 'x'} | 2031-03-02 | 2031-03-03
            a task today                  | plans.task.date.past          | /tasks/$task0/redate | {'dueBy': '*', 'reason': 'x'} | 2026-03-02 | 2026-03-01
            a reason of 500 characters    | ui.input.long                 | /tasks/$task0/waiting | {'waitingFor': '*'} | x500 | x501
            an arrival a year ago         | arrivals.register.past        | /households/$household/arrival | {'arrivedAt': '*'} | 2025-03-02T00:00:00+01:00 | 2025-03-01T23:59:59+01:00
            an arrival ten minutes ahead  | arrivals.register.future      | /households/$household/arrival | {'arrivedAt': '*'} | 2026-03-02T10:10:00+01:00 | 2026-03-02T10:10:01+01:00
            a visit a year ago            | prearrival.visit.past         | /households/$household/visits | {'day': '*', 'centre': 'N', 'attendees': [{'name': 'M', 'part': 'employment'}]} | 2025-03-02 | 2025-03-01
            a visit today                 | prearrival.visit.future       | /households/$household/visits | {'day': '*', 'centre': 'N', 'attendees': [{'name': 'M', 'part': 'employment'}]} | 2026-03-02 | 2026-03-03
            an assessment within a year   | prearrival.visit.assessment.far | /households/$household/visits | {'day': '2026-03-02', 'centre': 'N', 'assessment': true, 'assessmentStarts': '*', 'attendees': [{'name': 'M', 'part': 'employment'}]} | 2027-03-02 | 2027-03-03
            an assessment a year ago      | prearrival.visit.assessment.far | /households/$household/visits | {'day': '2026-03-02', 'centre': 'N', 'assessment': true, 'assessmentStarts': '*', 'attendees': [{'name': 'M', 'part': 'employment'}]} | 2025-03-02 | 2025-03-01
            ten thousand expected         | ui.input.range                | /arrivals/forecasts | {'month': '2026-04', 'persons': *, 'statedOn': '2026-01-15', 'source': 'x'} | 10000 | 10001
            a move 366 days ahead         | prearrival.transfer.day      | /households/$third-household/hand-over | {'municipality': 'Samsø', 'movesOn': '*', 'ground': 'x', 'note': 'x'} | 2027-03-03 | 2027-03-04
            a move 366 days ago           | prearrival.transfer.day      | /households/$other-household/hand-over | {'municipality': 'Samsø', 'movesOn': '*', 'ground': 'x', 'note': 'x'} | 2025-03-01 | 2025-02-28
            a programme that ends in twenty years | prearrival.programme.far | /arrivals | {'expectedArrival': '2026-03-16', 'persons': [{'firstNames': 'Rami'}], 'movedFrom': {'municipality': 'Samsø', 'note': 'x', 'programmeStarts': '2026-01-01', 'programmeEnds': '*'}} | 2046-03-02 | 2046-03-03
            an arrival two years ahead    | arrivals.row.date.too-far-ahead | /arrivals | {'expectedArrival': '*', 'persons': [{'firstNames': 'Ida'}]} | 2028-03-02 | 2028-03-03
            a reunification in five years | people.reunification.day      | /households/$household/reunifications | {'person': {'firstNames': 'Sami', 'relation': 'spouse'}, 'expectedOn': '*'} | 2031-03-02 | 2031-03-03
            a reunification today         | people.reunification.day      | /households/$household/reunifications | {'person': {'firstNames': 'Sami', 'relation': 'spouse'}, 'expectedOn': '*'} | 2026-03-02 | 2026-03-01
            remarks of 1000 characters    | ui.input.long | /households/$household/reunifications | {'person': {'firstNames': 'Sami', 'relation': 'spouse'}, 'remarks': '*'} | x1000 | x1001
            a person of 125 years         | people.person.birth.old       | /persons/matches | {'firstNames': 'Yara', 'relation': 'child', 'birthDate': '*'} | 1901-03-02 | 1901-03-01
            a name of 100 characters      | ui.input.long                 | /persons/matches | {'firstNames': '*', 'relation': 'child'} | x100 | x101
            ten characters explain        | access.reason.explanation     | /households/$household/persons/$person/numbers/reveal | {'reason': 'other-authority', 'explanation': '*'} | x10 | x9
            500 characters explain        | ui.input.long                 | /households/$household/persons/$person/numbers/reveal | {'reason': 'other-authority', 'explanation': '*'} | x500 | x501
            closed for sixty days         | access.closed-day.many        | /closing-days | {'first': '2026-06-01', 'last': '*', 'name': 'x'} | 2026-07-30 | 2026-07-31
            closed in ten years           | access.closed-day.far         | /closing-days | {'first': '*', 'name': 'x'} | 2036-12-29 | 2037-01-02
            sixty days are about          | access.setting.number         | /settings/tolerance-days | {'value': '*'} | 60 | 61
            somebody of 110 tried out     | plans.example.ages            | /templates/$template/preview | {'arrival': '2026-03-30', 'ages': [*]} | 110 | 111
            a unit of 100 characters      | ui.input.long                 | /units | {'name': '*'} | x100 | x101
            an agreement of four years    | agreements.period.long        | /agreement-kinds/rammeaftale-frederiksberg/agreements | {'title': 'x', 'startsOn': '2026-01-01', 'endsOn': '*', 'parties': [{'kind': 'firm', 'name': 'KAB'}], 'counters': [], 'milestones': []} | 2029-12-31 | 2030-01-01
            a pass of a year              | agreements.period.long        | /households/$household/grant-kinds/fritidspas-ringkoebing-skjern/grants | {'person': '$person', 'startsOn': '2027-03-01', 'endsOn': '*', 'met': true, 'source': 'x', 'counters': []} | 2028-02-29 | 2028-03-01
            a token of 100 characters     | ui.input.long                 | /tokens | {'name': '*', 'scopes': ['tasks:read'], 'until': '2026-12-31'} | x100 | x101
            """)
    void the_last_that_is_taken_and_the_first_that_is_not(
            String what, String code, String path, String body, String last, String first) {
        List<String> before = contents.of(town.town().code());
        ApiResponse refused = send(path, body, first);
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.at("/errors/0/code")).as(refused.text()).isEqualTo(code);
        assertThat(contents.of(town.town().code())).isEqualTo(before);
        ApiResponse taken = send(path, body, last);
        assertThat(taken.status()).as(taken.text()).isBetween(200, 299);
    }

    private ApiResponse send(String path, String body, String value) {
        String written = value.matches("x\\d+") ? "x".repeat(Integer.parseInt(value.substring(1))) : value;
        return town.api()
                .post(town.fill(path), town.fill(body.replace('\'', '"').replace("*", written)));
    }
}
