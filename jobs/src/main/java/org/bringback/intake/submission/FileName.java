package org.bringback.intake.submission;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Agencies;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.ListId;
import org.bringback.source.refusal.RefusedFileException;

/**
 * What the name of a file in the inbox says: {@code <kind>-<list>-<YYYY-MM-DD>[-anything].<ext>}, or a pattern of the
 * agency's YAML.
 *
 * @param list empty for {@code all}
 * @param asOf the day the figures are about
 * @param name as received, without folder
 */
public record FileName(SubmissionKind kind, Optional<ListId> list, LocalDate asOf, String name) {

    /** The word for every list in a file name and in the ledger. */
    public static final String ALL = "all";

    private static final String SHAPE = "<kind>-<list>-<YYYY-MM-DD>[-anything].<ext>";
    /** A year of the Buddhist era, which names do not use. */
    private static final int FIRST_BUDDHIST = 2400;

    private static final int OFFSET = 543;
    private static final Pattern PATTERN =
            Pattern.compile("([a-z]+)-([a-z][a-z0-9-]*?)-([0-9]{4}-[0-9]{2}-[0-9]{2})(?:-[^/]*)?(?:\\.[A-Za-z0-9]+)+");

    /**
     * Reads a name.
     *
     * @throws RefusedFileException with {@code UNKNOWN_NAME}, {@code UNKNOWN_LIST} or, where the name nearly follows the
     *     pattern, {@code MISNAMED}
     */
    public static FileName parse(String name, Agencies agencies) throws RefusedFileException {
        Optional<FileName> own = ownPattern(name, agencies);
        Matcher matcher = PATTERN.matcher(name);
        if (own.isEmpty() && !matcher.matches()) {
            throw unknownName(name, agencies);
        }
        FileName read = own.isPresent() ? own.get() : usual(matcher, name, agencies);
        if (read.asOf().getYear() >= FIRST_BUDDHIST) {
            String year = String.valueOf(read.asOf().getYear());
            throw misnamed(name, name.replace(year, String.valueOf(read.asOf().getYear() - OFFSET)));
        }
        return read;
    }

    private static FileName usual(Matcher matcher, String name, Agencies agencies) throws RefusedFileException {
        SubmissionKind kind = SubmissionKinds.find(matcher.group(1)).orElseThrow(() -> unknownName(name, agencies));
        LocalDate asOf = date(matcher.group(3)).orElseThrow(() -> unknownName(name, agencies));
        return new FileName(kind, list(kind, matcher.group(2), name, agencies), asOf, name);
    }

    /** The list's id, or {@code all}. */
    public String listWord() {
        return list.map(ListId::value).orElse(ALL);
    }

    public Location location() {
        return Location.of(name);
    }

    private static Optional<FileName> ownPattern(String name, Agencies agencies) {
        return agencies.list().stream()
                .flatMap(agency -> asOf(name, agency)
                        .map(asOf -> new FileName(SubmissionKinds.export(), Optional.of(agency.list()), asOf, name))
                        .stream())
                .findFirst();
    }

    private static Optional<LocalDate> asOf(String name, Agency agency) {
        return agency.fileNamePatterns().stream()
                .flatMap(pattern -> pattern.find(name).stream())
                .findFirst();
    }

    private static Optional<ListId> list(SubmissionKind kind, String word, String name, Agencies agencies)
            throws RefusedFileException {
        if (word.equals(ALL) && kind.has(KindTrait.ALL_LISTS)) {
            return Optional.empty();
        }
        Collection<ListId> known = kind.has(KindTrait.PROGRAMME)
                ? agencies.programmeTables().keySet()
                : agencies.list().stream().map(Agency::list).toList();
        Optional<ListId> list =
                known.stream().filter(one -> one.value().equals(word)).findFirst();
        if (list.isEmpty()) {
            Optional<String> near = FileNameGuess.find(name, agencies).flatMap(FileNameGuess::name);
            if (near.isPresent() && !word.equals(ALL) && !kind.has(KindTrait.PROGRAMME)) {
                throw misnamed(name, near.get());
            }
            throw new RefusedFileException(unknown(kind, word, name, known));
        }
        return list;
    }

    /** Of a programme that there is its own tables are named. */
    private static Notice unknown(SubmissionKind kind, String word, String name, Collection<ListId> known) {
        List<String> words = known.stream().map(ListId::value).toList();
        List<String> own = words.stream()
                .filter(one -> one.startsWith(word.replaceFirst("-[^-]*$", "") + "-") || one.startsWith(word + "-"))
                .toList();
        boolean programme = kind.has(KindTrait.PROGRAMME);
        return new Notice(
                programme ? NoticeCode.UNKNOWN_PROGRAMME : NoticeCode.UNKNOWN_LIST,
                Location.of(name),
                String.join(", ", programme && !own.isEmpty() ? own : words),
                word);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static RefusedFileException unknownName(String name, Agencies agencies) {
        return FileNameGuess.find(name, agencies)
                .flatMap(guess -> guess.name().or(guess::nameOfAnyDay))
                .map(right -> misnamed(name, right))
                .orElseGet(() ->
                        new RefusedFileException(new Notice(NoticeCode.UNKNOWN_NAME, Location.of(name), SHAPE, name)));
    }

    private static RefusedFileException misnamed(String name, String right) {
        return new RefusedFileException(new Notice(NoticeCode.MISNAMED, Location.of(name), right, name));
    }
}
