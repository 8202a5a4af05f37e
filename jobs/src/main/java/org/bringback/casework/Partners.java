package org.bringback.casework;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bringback.reference.file.CsvLine;
import org.bringback.reference.file.CsvTable;
import org.bringback.text.BilingualText;

/** The partner agencies, as {@code partners.csv} has them. */
public final class Partners {

    private final Map<String, Partner> byId = new LinkedHashMap<>();

    private Partners() {}

    /** @throws org.bringback.reference.file.ConfigurationException where a line is wrong */
    public static Partners load(Path file) {
        Partners partners = new Partners();
        List<CsvLine> lines = CsvTable.read(file).lines();
        lines.forEach(partners::add);
        lines.forEach(partners::requireSuccessor);
        return partners;
    }

    private void add(CsvLine line) {
        String id = line.filled("id");
        if (!id.matches("[a-z][a-z0-9-]{0,30}")) {
            throw line.wrong(new BilingualText(
                    "รหัสหน่วยงานต้องเป็นอักษรเล็ก ตัวเลข และขีด",
                    "a partner's id is lower-case letters, digits and hyphens"));
        }
        Partner partner = new Partner(
                id,
                new BilingualText(line.filled("name_th"), line.filled("name_en")),
                line.date("valid_from"),
                line.find("valid_to").map(text -> line.date("valid_to")),
                line.find("successor"));
        if (partner.to().filter(to -> to.isBefore(partner.from())).isPresent()) {
            throw line.wrong(new BilingualText("valid_to มาก่อน valid_from", "valid_to is before valid_from"));
        }
        if (byId.put(id, partner) != null) {
            throw line.wrong(new BilingualText("รหัสหน่วยงานซ้ำกัน", "another partner has this id"));
        }
    }

    private void requireSuccessor(CsvLine line) {
        Optional<String> successor = line.find("successor");
        if (successor.isPresent()
                && (!byId.containsKey(successor.get()) || line.find("valid_to").isEmpty())) {
            throw line.wrong(new BilingualText(
                    "successor ต้องเป็นหน่วยงานในไฟล์นี้ และหน่วยงานเดิมต้องมี valid_to",
                    "a successor must be a partner of this file, and who is succeeded needs valid_to"));
        }
    }

    public Optional<Partner> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whether a partner takes cases on a day. */
    public boolean isValid(String id, LocalDate day) {
        return find(id).filter(partner -> partner.isValidOn(day)).isPresent();
    }

    /** Who does a partner's work on a day: itself, or those after it; empty where it ended and nobody goes on. */
    public Optional<Partner> standing(String id, LocalDate day) {
        Optional<Partner> partner = find(id);
        for (int i = 0; i < byId.size() && partner.isPresent() && !partner.get().isValidOn(day); i++) {
            partner = partner.get().successor().flatMap(this::find);
        }
        return partner.filter(one -> one.isValidOn(day));
    }

    /** In the order of the file. */
    public Collection<Partner> list() {
        return Collections.unmodifiableCollection(byId.values());
    }
}
