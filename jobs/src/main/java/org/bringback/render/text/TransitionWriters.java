package org.bringback.render.text;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bringback.reference.codes.Status;
import org.bringback.table.fact.Transition;
import org.bringback.table.status.TransitionTable;
import org.bringback.text.BilingualText;
import org.bringback.text.FigureFormat;
import org.bringback.text.Language;
import org.bringback.text.json.Json;
import org.bringback.thai.date.ThaiDates;

/** Who moved from what to what, as a matrix for people and as a line a move for programs. */
public final class TransitionWriters {

    private static final List<String> HEADER = List.of("cohort", "list", "against", "as_of", "from", "to", "persons");

    private static final BilingualText TOTAL = new BilingualText("รวม", "total");

    private TransitionWriters() {}

    /** A matrix a list: a row an earlier status, a column a later one; the margins are the status table's columns. */
    public static void text(List<TransitionTable> all, List<Language> languages, Appendable out) throws IOException {
        for (TransitionTable moves : all) {
            BilingualText heading = new BilingualText(
                    "จากสถานะเมื่อ " + ThaiDates.inThai(against(moves)) + " เป็นสถานะเมื่อ "
                            + ThaiDates.inThai(moves.table().asOf()),
                    "from (" + against(moves) + ") to (" + moves.table().asOf() + ")");
            out.append(moves.table().scope() + ": " + in(languages, heading) + "\n");
            List<Optional<Status>> kinds = kinds(moves);
            TextGrid grid = new TextGrid();
            grid.row(line("", kinds.stream().map(to -> target(to, languages)), in(languages, TOTAL)));
            for (Optional<Status> from : kinds) {
                grid.row(line(
                        source(from, languages),
                        kinds.stream().map(to -> number(persons(moves, from, to))),
                        number(moves.before(from))));
            }
            grid.row(line(in(languages, TOTAL), kinds.stream().map(to -> number(moves.after(to))), ""));
            grid.write(out);
            out.append('\n');
        }
    }

    private static List<String> line(String label, Stream<String> cells, String total) {
        List<String> line = new ArrayList<>();
        line.add(label);
        cells.forEach(line::add);
        line.add(total);
        return line;
    }

    /** The statuses that anybody had or has, then those who were not or are no longer on the list. */
    private static List<Optional<Status>> kinds(TransitionTable moves) {
        return Stream.concat(Stream.of(Status.values()).map(Optional::of), Stream.of(Optional.<Status>empty()))
                .filter(kind -> moves.before(kind) + moves.after(kind) > 0)
                .toList();
    }

    private static long persons(TransitionTable moves, Optional<Status> from, Optional<Status> to) {
        return from.isEmpty() && to.isEmpty() ? 0 : moves.persons().getOrDefault(new Transition(from, to), 0L);
    }

    private static String source(Optional<Status> from, List<Language> languages) {
        return from.map(Status::name)
                .orElseGet(() -> in(languages, new BilingualText("ไม่อยู่ในรายการ", "not on the list")));
    }

    private static String target(Optional<Status> to, List<Language> languages) {
        return to.map(Status::name).orElseGet(() -> in(languages, new BilingualText("ออกจากรายการ", "left the list")));
    }

    private static String in(List<Language> languages, BilingualText words) {
        return languages.stream().map(words::in).collect(Collectors.joining(" / "));
    }

    private static String number(long persons) {
        return FigureFormat.grouped(persons);
    }

    private static LocalDate against(TransitionTable moves) {
        return moves.table().against().orElseThrow();
    }

    /** Columns {@code cohort,list,against,as_of,from,to,persons}; {@code from} or {@code to} is empty off the list. */
    public static void csv(List<TransitionTable> all, Appendable out) throws IOException {
        CsvWriter csv = new CsvWriter(out);
        csv.row(HEADER);
        for (TransitionTable moves : all) {
            for (Map.Entry<Transition, Long> move : moves.persons().entrySet()) {
                csv.row(List.of(
                        moves.table().cohort().value(),
                        moves.table().scope(),
                        against(moves).toString(),
                        moves.table().asOf().toString(),
                        move.getKey().from().map(Status::name).orElse(""),
                        move.getKey().to().map(Status::name).orElse(""),
                        Long.toString(move.getValue())));
            }
        }
    }

    /** The same as a list of objects. */
    public static void json(List<TransitionTable> all, Appendable out) throws IOException {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (TransitionTable moves : all) {
            moves.persons().forEach((move, persons) -> objects.add(object(moves, move, persons)));
        }
        Json.writeDocument(objects, out);
    }

    private static Map<String, Object> object(TransitionTable moves, Transition move, long persons) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("cohort", moves.table().cohort().value());
        object.put("list", moves.table().scope());
        object.put("against", against(moves).toString());
        object.put("as_of", moves.table().asOf().toString());
        object.put("from", move.from().map(Status::name));
        object.put("to", move.to().map(Status::name));
        object.put("persons", persons);
        return object;
    }
}
