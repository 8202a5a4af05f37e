package org.bringback.linkage.comparison;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The comparators by the names that model files use. Rooms that know a subject add their own. */
public final class Comparators {
    private final Map<String, FieldComparator> byName;

    private Comparators(Map<String, FieldComparator> byName) {
        this.byName = byName;
    }

    /** The ones that know no subject. */
    public static Comparators general() {
        Map<String, FieldComparator> all = new TreeMap<>();
        all.put("name", new NameComparator());
        all.put("phrase", new PhraseComparator());
        all.put("code", new CodeComparator(5));
        all.put("number", new CodeComparator(3));
        all.put("category", new CategoryComparator());
        all.put("quantity", new QuantityComparator());
        all.put("email", new EmailComparator());
        all.put("phone", new PhoneComparator());
        all.put("date", new DateComparator(false, false));
        all.put("date-month-first", new DateComparator(true, false));
        return new Comparators(all);
    }

    /** These and one more. */
    public Comparators with(String name, FieldComparator comparator) {
        Map<String, FieldComparator> more = new TreeMap<>(byName);
        more.put(name, comparator);
        return new Comparators(more);
    }

    public Optional<FieldComparator> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public NavigableSet<String> names() {
        return Collections.unmodifiableNavigableSet(new TreeSet<>(byName.keySet()));
    }
}
