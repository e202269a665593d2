package dk.fodfaeste.rules.input;

import java.util.stream.Stream;

/**
 * A request that must be refused, and with what: the status, and the code of the refusal or of the field that is wrong.
 * {@code $name} is something of the own municipality, {@code $theirs.name} the neighbour's.
 *
 * @param body JSON, or YAML where the address takes that; empty for a question
 */
record Refusal(String what, String answer, String path, String body) {

    static Stream<Refusal> all() {
        return Stream.of(
                        ArrivalRefusals.all(),
                        PeopleRefusals.all(),
                        PlanRefusals.all(),
                        TemplateRefusals.all(),
                        SettingRefusals.all(),
                        AgreementRefusals.all(),
                        EnquiryRefusals.all(),
                        FormRefusals.all(),
                        SubjectRefusals.all())
                .flatMap(refusals -> refusals);
    }

    boolean yaml() {
        return path.matches("/template-drafts(/[^/]+/yaml.*)?");
    }

    @Override
    public String toString() {
        return what;
    }
}
