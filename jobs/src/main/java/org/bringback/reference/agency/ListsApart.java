package org.bringback.reference.agency;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Refuses lists that claim the same: a place in reports, or a file name, by which a file would count for another office. */
final class ListsApart {

    private final SortedMap<Integer, ListId> orders = new TreeMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<ListId> lists = new ArrayList<>();

    /** @param value the item of the YAML, which knows its line */
    private record Claim(ListId list, FileNamePattern pattern, YamlValue value) {}

    void add(Agency agency, YamlMap yaml) {
        ListId other = orders.put(agency.order(), agency.list());
        if (other != null) {
            throw yaml.get("order")
                    .wrong(new BilingualText(
                            "agencies/" + other + ".yaml ใช้ลำดับ " + agency.order() + " อยู่แล้ว ให้ใช้เลขอื่น",
                            "agencies/" + other + ".yaml has " + agency.order() + " already: write another number"));
        }
        lists.add(agency.list());
        yaml.listOf("inbox")
                .forEach(item -> claims.add(new Claim(agency.list(), new FileNamePattern(item.text()), item)));
    }

    /** After the last list: each claim against those of the lists before, and against the usual names of all others. */
    void check() {
        for (int i = 0; i < claims.size(); i++) {
            Claim claim = claims.get(i);
            lists.stream()
                    .filter(list -> !list.equals(claim.list()))
                    .forEach(list -> usual(list).stream()
                            .filter(usual -> NamesOverlap.existsWithOneDate(claim.pattern(), usual))
                            .forEach(usual -> refuse(claim, list, usual)));
            claims.subList(0, i).stream()
                    .filter(before -> !before.list().equals(claim.list()))
                    .filter(before -> NamesOverlap.exists(claim.pattern(), before.pattern()))
                    .forEach(before -> refuse(claim, before.list(), before.pattern()));
        }
    }

    private static List<FileNamePattern> usual(ListId list) {
        String start = "export-" + list + "-<date>";
        return List.of(new FileNamePattern(start + ".*"), new FileNamePattern(start + "-*.*"));
    }

    private static void refuse(Claim claim, ListId other, FileNamePattern pattern) {
        String mine = claim.pattern().pattern();
        throw claim.value()
                .wrong(new BilingualText(
                        "«" + mine + "» ซ้อนกับชื่อไฟล์ของ agencies/" + other + ".yaml («" + pattern.pattern()
                                + "») ไฟล์เดียวจึงเป็นของสองรายการได้ ให้เปลี่ยนรูปแบบให้ต่างกัน",
                        "'" + mine + "' overlaps a file name of agencies/" + other + ".yaml ('" + pattern.pattern()
                                + "'), so that one file could be of two lists: make the patterns differ"));
    }
}
