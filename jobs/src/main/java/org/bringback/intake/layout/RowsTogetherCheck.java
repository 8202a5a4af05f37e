package org.bringback.intake.layout;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.intake.row.RawRow;
import org.bringback.intake.submission.FileName;
import org.bringback.intake.submission.KindTrait;
import org.bringback.notice.Location;
import org.bringback.notice.Notice;
import org.bringback.notice.NoticeCode;
import org.bringback.reference.agency.Agency;
import org.bringback.reference.agency.Field;
import org.bringback.source.refusal.RefusedFileException;
import org.bringback.thai.ThaiText;

/**
 * Looks at rows together for what none says by itself and would be taken wrongly without a word: dates in another order,
 * and another list's persons under this one's name. May be asked of the first rows and again of all.
 */
public final class RowsTogetherCheck {

    private static final Set<Field> DATES = EnumSet.of(Field.BIRTH_DATE, Field.STATUS_DATE, Field.ENROLLED_ON);

    private final FileName name;
    private final List<Agency> agencies;
    private final Map<Field, DateOrder> orders = new EnumMap<>(Field.class);
    private final Map<Field, Location> places = new EnumMap<>(Field.class);
    private boolean workbook;
    private boolean own;
    private Optional<Notice> foreign = Optional.empty();

    public RowsTogetherCheck(FileName name, List<Agency> agencies) {
        this.name = name;
        this.agencies = List.copyOf(agencies);
    }

    public void add(RawRow row) {
        if (row.isBlank() || row.isRemoved()) {
            return;
        }
        workbook |= row.at().sheet().isPresent();
        DATES.stream().filter(field -> row.columns().indexOf(field) >= 0).forEach(field -> addDate(row, field));
        if (name.kind().has(KindTrait.ROLL)
                && name.list().isPresent()
                && row.columns().indexOf(Field.ENROLLED_LIST) >= 0) {
            addList(row);
        }
    }

    private void addDate(RawRow row, Field field) {
        DateOrder order = orders.computeIfAbsent(field, any -> new DateOrder());
        boolean tells = order.add(row.cell(row.columns().indexOf(field)));
        if (tells || !places.containsKey(field)) {
            places.put(field, location(row, field));
        }
    }

    private void addList(RawRow row) {
        String list = ThaiText.clean(row.cell(row.columns().indexOf(Field.ENROLLED_LIST)))
                .toLowerCase(Locale.ROOT);
        boolean isOwn = list.equals(name.listWord()) || isOwnRoll(list);
        own |= isOwn;
        if (!isOwn && foreign.isEmpty() && isList(list)) {
            foreign = Optional.of(
                    new Notice(NoticeCode.FOREIGN_EXPORT, location(row, Field.ENROLLED_LIST), name.listWord(), list));
        }
    }

    private boolean isOwnRoll(String word) {
        return agencies.stream()
                .filter(agency -> name.list().equals(Optional.of(agency.list())))
                .anyMatch(agency -> agency.roll().value().equals(word));
    }

    private boolean isList(String word) {
        return agencies.stream().anyMatch(agency -> agency.list().value().equals(word));
    }

    /** @throws RefusedFileException when rows would be taken wrongly */
    public void finish() throws RefusedFileException {
        if (foreign.isPresent() && !own) {
            throw new RefusedFileException(foreign.get());
        }
        for (Map.Entry<Field, DateOrder> column : orders.entrySet()) {
            Optional<NoticeCode> problem = column.getValue().problem(workbook, column.getKey() == Field.BIRTH_DATE);
            Location place = places.get(column.getKey());
            if (problem.isPresent() && place != null) {
                throw new RefusedFileException(Notice.of(problem.get(), place));
            }
        }
    }

    private Location location(RawRow row, Field field) {
        Location file = row.at().sheet().map(name.location()::inSheet).orElse(name.location());
        return file.inRow(row.at().line())
                .inColumn(row.columns().header(row.columns().indexOf(field)));
    }
}
