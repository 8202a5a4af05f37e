package org.bringback.reference.disclosure;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bringback.reference.disclosure.DisclosureRules.Symbol;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads the rules of disclosure control. */
final class DisclosureRulesReader {

    private static final int DEFAULT_MINIMUM = 5;
    // a minimum of 1 would suppress nothing
    private static final int MIN_MINIMUM = 2;
    static final int MAX_MINIMUM = 1000;
    // measured: see the decision Renewed-By-Many
    private static final int DEFAULT_RENEWAL = 20;
    private static final int MAX_RENEWAL = 100_000;
    private static final int MAX_AGE = 120;
    // ten years
    private static final int MAX_DAYS = 3660;

    private DisclosureRulesReader() {}

    static DisclosureRules read(Path file) {
        YamlMap map = ConfigurationFile.yaml(file).only("audiences", "ages", "ageing", "symbols", "internal");
        return new DisclosureRules(
                audiences(map.get("audiences"), file),
                ascending(map.get("ages"), MAX_AGE),
                ascending(map.get("ageing"), MAX_DAYS),
                symbols(map.get("symbols")),
                bilingualText(map.get("internal")));
    }

    private static SortedMap<String, Audience> audiences(YamlValue value, Path file) {
        SortedMap<String, Audience> audiences = new TreeMap<>();
        for (YamlValue audience : value.map().list()) {
            if (!audience.key().matches("[a-z][a-z-]*")) {
                throw audience.wrong(new BilingualText(
                        "ชื่อกลุ่มผู้รับต้องเป็นอักษรเล็กกับขีด", "an audience is lower-case letters and hyphens"));
            }
            audiences.put(audience.key(), audience(audience, file));
        }
        if (audiences.isEmpty()) {
            throw value.wrong(
                    new BilingualText("ต้องมีกลุ่มผู้รับอย่างน้อยหนึ่งกลุ่ม", "at least one audience is needed"));
        }
        return Collections.unmodifiableSortedMap(audiences);
    }

    private static Audience audience(YamlValue value, Path file) {
        YamlMap map = value.map().only("minimum", "width", "renewal", "releases", "higher", "uniform");
        int minimum = map.find("minimum")
                .map(number -> number.number(MIN_MINIMUM, MAX_MINIMUM))
                .orElse(DEFAULT_MINIMUM);
        int width =
                map.find("width").map(number -> number.number(1, MAX_MINIMUM)).orElse(minimum);
        int renewal =
                map.find("renewal").map(number -> number.number(1, MAX_RENEWAL)).orElse(DEFAULT_RENEWAL);
        return new Audience(
                value.key(),
                minimum,
                width,
                renewal,
                releases(map.get("releases")),
                map.find("higher")
                        .map(higher -> SensitivityReader.read(higher, minimum, file))
                        .orElse(Map.of()),
                map.find("uniform").map(SensitivityReader::statuses).orElse(Set.of()));
    }

    private static Optional<NavigableSet<LocalDate>> releases(YamlValue value) {
        if (value.isText()) {
            if (value.text().equals("nightly")) {
                return Optional.empty();
            }
            throw value.wrong(
                    new BilingualText("ต้องเป็น nightly หรือรายการวันที่", "nightly or a list of dates was expected"));
        }
        NavigableSet<LocalDate> dates = new TreeSet<>();
        for (YamlValue item : value.list()) {
            LocalDate date = ConfigurationFile.date(item);
            if (!dates.add(date)) {
                throw item.wrong(new BilingualText("วันที่ซ้ำกัน", "the date occurs twice"));
            }
        }
        return Optional.of(Collections.unmodifiableNavigableSet(dates));
    }

    private static List<Integer> ascending(YamlValue value, int highest) {
        List<Integer> numbers = new ArrayList<>();
        for (YamlValue item : value.list()) {
            int number = item.number(1, highest);
            if (!numbers.isEmpty() && number <= numbers.get(numbers.size() - 1)) {
                throw item.wrong(new BilingualText("ตัวเลขต้องเรียงจากน้อยไปมาก", "the numbers must ascend"));
            }
            numbers.add(number);
        }
        return List.copyOf(numbers);
    }

    private static SortedMap<CellSymbol, Symbol> symbols(YamlValue value) {
        YamlMap map = value.map()
                .only(Arrays.stream(CellSymbol.values()).map(CellSymbol::key).toArray(String[]::new));
        SortedMap<CellSymbol, Symbol> symbols = new TreeMap<>();
        for (CellSymbol symbol : CellSymbol.values()) {
            YamlValue given = map.get(symbol.key());
            YamlMap parts = given.map().only("mark", "meaning");
            String mark = parts.get("mark").text();
            checkMark(symbol, mark, parts.get("mark"));
            if (symbols.values().stream().anyMatch(other -> other.mark().equals(mark))) {
                throw given.wrong(new BilingualText("ใช้เครื่องหมายนี้แล้ว", "another symbol has this mark"));
            }
            symbols.put(symbol, new Symbol(mark, bilingualText(parts.get("meaning"))));
        }
        return Collections.unmodifiableSortedMap(symbols);
    }

    private static void checkMark(CellSymbol symbol, String mark, YamlValue value) {
        if (symbol != CellSymbol.ZERO && mark.chars().anyMatch(Character::isDigit)) {
            throw value.wrong(new BilingualText("เครื่องหมายต้องไม่มีตัวเลข", "only zero may look like a figure"));
        }
    }

    private static BilingualText bilingualText(YamlValue value) {
        YamlMap map = value.map().only("th", "en");
        return new BilingualText(map.get("th").text(), map.get("en").text());
    }
}
