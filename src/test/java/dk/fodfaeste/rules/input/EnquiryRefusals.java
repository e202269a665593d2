package dk.fodfaeste.rules.input;

import java.util.stream.Stream;

/** Enquiries, the counter and kinds. */
final class EnquiryRefusals {

    private EnquiryRefusals() {}

    static Stream<Refusal> all() {
        return Stream.of(
                new Refusal(
                        "an enquiry of the neighbour's kind",
                        "422 enquiries.kind.choose",
                        "/enquiries",
                        "{\"kind\": \"$theirs.enquiry-kind\", \"asker\": \"person\"}"),
                new Refusal(
                        "an enquiry with a topic of another kind",
                        "422 enquiries.topic.choose",
                        "/enquiries",
                        "{\"kind\": \"$enquiry-kind\", \"topic\": \"$desk-topic\", \"asker\": \"person\"}"),
                new Refusal(
                        "a family that asks and is not told",
                        "422 enquiries.household.missing",
                        "/enquiries",
                        "{\"kind\": \"$enquiry-kind\", \"asker\": \"family\"}"),
                new Refusal(
                        "an enquiry of the neighbour's family",
                        "422 enquiries.household.unknown",
                        "/enquiries",
                        "{\"kind\": \"$enquiry-kind\", \"asker\": \"family\", \"household\": \"$theirs.household\"}"),
                new Refusal(
                        "a person of another family",
                        "422 enquiries.person.unknown",
                        "/enquiries",
                        "{\"kind\": \"$enquiry-kind\", \"asker\": \"family\", \"household\": \"$household\", \"person\": \"$spouse\"}"),
                new Refusal(
                        "a person without a family",
                        "422 enquiries.person.household",
                        "/enquiries",
                        "{\"kind\": \"$enquiry-kind\", \"asker\": \"person\", \"person\": \"$spouse\"}"),
                new Refusal(
                        "a language that does not exist",
                        "422 enquiries.language.unknown",
                        "/enquiries",
                        "{\"kind\": \"$enquiry-kind\", \"asker\": \"person\", \"language\": \"qq\"}"),
                new Refusal(
                        "an enquiry that comes tomorrow",
                        "422 enquiries.moment.future",
                        "/enquiries",
                        "{\"kind\": \"$enquiry-kind\", \"asker\": \"person\", \"receivedOn\": \"2026-03-03\"}"),
                new Refusal(
                        "an enquiry of the year before last",
                        "422 enquiries.moment.past",
                        "/enquiries",
                        "{\"kind\": \"$enquiry-kind\", \"asker\": \"person\", \"receivedOn\": \"2025-02-28\"}"),
                new Refusal(
                        "an enquiry for somebody who does not work here",
                        "422 enquiries.colleague",
                        "/enquiries",
                        "{\"kind\": \"$enquiry-kind\", \"asker\": \"person\", \"responsible\": \"$theirs.user\"}"),
                new Refusal(
                        "an answer before the enquiry",
                        "422 enquiries.answered.before",
                        "/enquiries/$enquiry/answer",
                        "{\"answeredOn\": \"2026-03-01\"}"),
                new Refusal(
                        "an answer to come",
                        "422 enquiries.moment.future",
                        "/enquiries/$enquiry/answer",
                        "{\"answeredTime\": \"23:59\"}"),
                new Refusal(
                        "an answer to what was changed meanwhile",
                        "409 enquiries.changed",
                        "/enquiries/$enquiry/answer",
                        "{\"version\": 7}"),
                new Refusal(
                        "a second answer",
                        "409 enquiries.answered",
                        "/enquiries/$answered-enquiry/answer",
                        "{\"answer\": \"x\"}"),
                new Refusal("what is open opened again", "409 enquiries.open", "/enquiries/$enquiry/reopen", "{}"),
                new Refusal(
                        "a follow-up yesterday",
                        "422 enquiries.follow.past",
                        "/enquiries/$enquiry/follow-up",
                        "{\"followWhat\": \"x\", \"followOn\": \"2026-03-01\"}"),
                new Refusal(
                        "a follow-up in the neighbour's unit",
                        "422 enquiries.unit",
                        "/enquiries/$enquiry/follow-up",
                        "{\"followWhat\": \"x\", \"followOn\": \"2026-03-03\", \"followUnit\": \"$theirs.unit\"}"),
                new Refusal(
                        "a follow-up done that nobody asked for",
                        "409 enquiries.follow.none",
                        "/enquiries/$enquiry/follow-up/done",
                        "{}"),
                new Refusal(
                        "a visitor with a topic that is none of the counter",
                        "422 enquiries.topic.choose",
                        "/enquiries/desk",
                        "{\"topic\": \"$enquiry-topic\", \"outcome\": \"answered\"}"),
                new Refusal(
                        "a kind with a name that is taken",
                        "422 enquiries.kind.taken",
                        "/enquiry-kinds",
                        "{\"nameDa\": \"nabo til en familie\", \"target\": \"none\", \"atDesk\": false, \"closed\": false}"),
                new Refusal(
                        "working days without a number",
                        "422 enquiries.kind.count.missing",
                        "/enquiry-kinds",
                        "{\"nameDa\": \"Presse\", \"target\": \"working-days\", \"atDesk\": false, \"closed\": false}"),
                new Refusal(
                        "the same day with a number",
                        "422 enquiries.kind.count.none",
                        "/enquiry-kinds",
                        "{\"nameDa\": \"Presse\", \"target\": \"same-day\", \"targetCount\": 2, \"atDesk\": false, \"closed\": false}"),
                new Refusal(
                        "a topic without a Danish name",
                        "422 enquiries.kind.topic",
                        "/enquiry-kinds",
                        "{\"nameDa\": \"Presse\", \"target\": \"none\", \"topics\": \"| Home\", \"atDesk\": false, \"closed\": false}"));
    }
}
