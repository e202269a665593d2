package dk.fodfaeste.demo.data;

import dk.fodfaeste.demo.data.DemoHousehold.Kind;
import dk.fodfaeste.demo.data.DemoPerson.Gender;
import dk.fodfaeste.demo.data.DemoPerson.Relation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Writes demo households as the csv arrivals file that a municipality would upload: Danish headings, semicolons. */
public final class DemoArrivalsFile {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private record Words(
            List<String> headings,
            Map<Relation, String> relations,
            Map<Gender, String> genders,
            Map<Kind, String> kinds,
            Map<String, String> nationalities,
            Map<String, String> languages,
            Map<Boolean, String> interpreter,
            String dialect,
            String estimated) {}

    private final Words words = DemoData.read("arrivals-file.yaml", new TypeReference<Words>() {});

    /** One row per person, ready to be encoded as UTF-8; the household's remark stands at its head. */
    public String csv(List<DemoHousehold> households) {
        var text = new StringBuilder();
        CSVFormat format = CSVFormat.EXCEL
                .builder()
                .setDelimiter(';')
                .setHeader(words.headings().toArray(String[]::new))
                .get();
        try (CSVPrinter rows = new CSVPrinter(text, format)) {
            for (DemoHousehold household : households) {
                for (DemoPerson person : household.persons()) {
                    rows.printRecord(row(household, person));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<@Nullable String> row(DemoHousehold household, DemoPerson person) {
        return Arrays.asList(
                household.number(),
                words.relations().get(person.relation()),
                person.givenNames(),
                person.familyName(),
                DATE.format(person.birthDate()),
                words.genders().get(person.gender()),
                person.cpr(),
                person.foreignerNumber(),
                words.nationalities().get(person.nationality()),
                words.languages().get(person.language()),
                words.interpreter().get(person.interpreter()),
                household.asylumCentre(),
                DATE.format(household.permitDate()),
                household.decisionDate() == null ? null : DATE.format(household.decisionDate()),
                DATE.format(household.expectedArrival()),
                TIME.format(household.expectedArrival()),
                words.kinds().get(household.kind()),
                remarks(household, person));
    }

    private String remarks(DemoHousehold household, DemoPerson person) {
        return Stream.of(
                        person.relation() == Relation.HEAD
                                        && !household.remarks().isEmpty()
                                ? household.remarks()
                                : null,
                        person.birthDateEstimated() ? words.estimated() : null,
                        person.dialect() == null ? null : MessageFormat.format(words.dialect(), person.dialect()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }
}
