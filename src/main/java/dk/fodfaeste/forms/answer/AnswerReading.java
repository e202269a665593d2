package dk.fodfaeste.forms.answer;

import dk.fodfaeste.access.Sensitivity;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.forms.Answer;
import dk.fodfaeste.forms.Answer.Value;
import dk.fodfaeste.forms.FormFile;
import dk.fodfaeste.forms.edition.Forms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Reads answers as far as the caller may know them. */
@Service
class AnswerReading {

    private final ValueStore store;
    private final Forms forms;

    AnswerReading(ValueStore store, Forms forms) {
        this.store = store;
        this.forms = forms;
    }

    /** With their values; of what the caller has no right to, only that there is something. */
    List<Answer> of(Tx tx, List<AnswerStore.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, FormFile> files =
                forms.of(rows.stream().map(AnswerStore.Row::edition).toList());
        Map<UUID, List<ValueStore.Told>> values = store
                .values(rows.stream().map(AnswerStore.Row::id).toList())
                .stream()
                .collect(Collectors.groupingBy(ValueStore.Told::answer));
        return rows.stream()
                .map(row -> answer(
                        tx,
                        row,
                        Objects.requireNonNull(files.get(row.edition())),
                        values.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static Answer answer(Tx tx, AnswerStore.Row row, FormFile file, List<ValueStore.Told> told) {
        List<Value> values = new ArrayList<>();
        file.questions()
                .forEach(question -> told.stream()
                        .filter(each -> each.question().equals(question.key()))
                        .forEach(each -> values.add(new Value(
                                each.question(),
                                Answers.mayRead(tx, row.household(), each.sensitivity()) ? each.value() : null))));
        return new Answer(
                row.id(),
                file,
                row.household(),
                row.person(),
                row.concerning(),
                row.answeredOn(),
                row.task(),
                row.status(),
                row.revision(),
                row.startedAt(),
                row.startedBy(),
                row.submittedAt(),
                row.submittedBy(),
                row.version(),
                List.copyOf(values));
    }

    /** All that was answered, whoever may read it: for what is written next. */
    Map<String, List<String>> whole(AnswerStore.Row row) {
        return store.values(List.of(row.id())).stream()
                .collect(Collectors.groupingBy(
                        ValueStore.Told::question,
                        LinkedHashMap::new,
                        Collectors.mapping(ValueStore.Told::value, Collectors.toList())));
    }

    /** The questions whose answers the caller may not read. */
    Set<String> unread(Tx tx, AnswerStore.Row row) {
        return store.values(List.of(row.id())).stream()
                .filter(each -> !Answers.mayRead(tx, row.household(), each.sensitivity()))
                .map(ValueStore.Told::question)
                .collect(Collectors.toSet());
    }

    List<String> whoMayRead(Answer answer) {
        Set<Sensitivity> hidden = answer.file().questions().stream()
                .filter(question -> answer.hides(question.key()))
                .map(question -> Objects.requireNonNull(answer.file().needs(question)))
                .collect(Collectors.toSet());
        return hidden.isEmpty() ? List.of() : store.whoMayRead(answer.household(), hidden);
    }
}
