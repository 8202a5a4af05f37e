package org.bringback.casework.referral;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bringback.casework.HeldCase;
import org.bringback.casework.ReferralLedger;
import org.bringback.casework.ReferralState;
import org.bringback.casework.worklist.WorklistColumn;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/**
 * What a partner agency gets, as its YAML in {@code jobs/forwarding} says.
 *
 * @param columns what it is entitled to know
 * @param sensitive whether it may read sensitive causes
 * @param randomReferences whether referrals are numbered at random and in no order, so that references tell nothing
 * @param expiresDays after so many days a referral that nobody took up has expired
 */
public record ForwardingRules(
        List<WorklistColumn> columns,
        boolean sensitive,
        boolean randomReferences,
        int expiresDays,
        List<ForwardingRule> rules) {

    private static final int MAX_DAYS = 3660;

    /**
     * All of {@code jobs/forwarding}, by partner.
     *
     * @throws ConfigurationException where the folder is not there, or one is wrong, with file and line
     */
    public static Map<String, ForwardingRules> load(Path jobsFolder) {
        return ofFolder(jobsFolder.resolve("forwarding"));
    }

    /**
     * All of a folder, by partner.
     *
     * @throws ConfigurationException where it is not there, or a file in it is wrong
     */
    public static Map<String, ForwardingRules> ofFolder(Path folder) {
        // without it no referral would expire any more, and nobody would know why
        if (!Files.isDirectory(folder)) {
            throw new ConfigurationException(
                    folder,
                    0,
                    new BilingualText(
                            "ไม่พบโฟลเดอร์นี้ ให้นำกลับมาไว้ที่เดิม หรือสร้างโฟลเดอร์เปล่าหากไม่ส่งต่อให้หน่วยงานใด",
                            "there is no such folder: put it back, or make an empty one where nothing goes to partners"));
        }
        Map<String, ForwardingRules> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(file -> all.put(String.valueOf(file.getFileName()).replace(".yaml", ""), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** @throws ConfigurationException where it is wrong, with file and line */
    public static ForwardingRules read(Path file) {
        YamlMap map = ConfigurationFile.yaml(file)
                .only("columns", "sensitive-causes", "random-references", "expires-days", "rules");
        boolean random = map.find("random-references").map(YamlValue::flag).orElse(false);
        List<WorklistColumn> columns = new ArrayList<>();
        for (YamlValue item : map.get("columns").list()) {
            columns.add(item.constant(WorklistColumn.class));
        }
        if (columns.contains(WorklistColumn.REFERENCE) == random) {
            throw map.get("columns")
                    .wrong(
                            random
                                    ? new BilingualText(
                                            "ใช้ random-references แล้วต้องไม่มีคอลัมน์ reference ซึ่งเป็นรหัสของหน่วยงาน",
                                            "with random-references the column reference, the office's own, must not be there")
                                    : new BilingualText(
                                            "ต้องมีคอลัมน์ reference", "the column reference has to be there"));
        }
        List<ForwardingRule> rules = new ArrayList<>();
        for (YamlValue value : map.get("rules").list()) {
            ForwardingRule rule = rule(value);
            // a covering form would say the first one's words of both, and who gave a case back would get it again
            if (rules.stream().anyMatch(one -> one.purpose().equals(rule.purpose()))) {
                throw value.map()
                        .get("purpose")
                        .wrong(new BilingualText(
                                "มีกฎข้ออื่นใช้ purpose นี้แล้ว ให้ตั้งชื่อที่ไม่ซ้ำกัน",
                                "another rule has this purpose: give each its own name"));
            }
            rules.add(rule);
        }
        return new ForwardingRules(
                List.copyOf(columns),
                map.find("sensitive-causes").map(YamlValue::flag).orElse(false),
                random,
                map.get("expires-days").number(1, MAX_DAYS),
                List.copyOf(rules));
    }

    private static ForwardingRule rule(YamlValue value) {
        YamlMap map = value.map().only("purpose", "when", "days", "lists", "groups", "ownership");
        String purpose = map.get("purpose").text();
        if (!purpose.matches("[a-z][a-z0-9-]{0,30}") || purpose.equals(ReferralLedger.REQUESTED)) {
            throw map.get("purpose")
                    .wrong(new BilingualText(
                            "ต้องเป็นอักษรเล็ก ตัวเลข และขีด และไม่ใช่ " + ReferralLedger.REQUESTED,
                            "lower-case letters, digits and hyphens were expected, and not "
                                    + ReferralLedger.REQUESTED));
        }
        ForwardingRule.When when = map.get("when").constant(ForwardingRule.When.class);
        List<String> groups = map.listOf("groups").stream().map(YamlValue::text).toList();
        if (groups.isEmpty() == (when == ForwardingRule.When.CAUSE_GROUP)) {
            throw map.get("when")
                    .wrong(new BilingualText(
                            "groups ต้องระบุเมื่อ when เป็น cause-group เท่านั้น",
                            "groups are given where when is cause-group, and only there"));
        }
        return new ForwardingRule(
                purpose,
                when,
                map.find("days").map(days -> days.number(0, MAX_DAYS)).orElse(0),
                map.listOf("lists").stream()
                        .map(list -> list.as(ListId::new, new BilingualText("รหัสรายการ", "the id of a list")))
                        .toList(),
                groups,
                map.get("ownership").flag());
    }

    /**
     * The first rule by which an open case goes to the partner; empty where none fits. What it has for a purpose already is
     * not sent to it for the same one, so that a later rule may fit. Nor is what it rejected, gave back or answered late, or what
     * was closed after that: two offices would hand a case to each other for ever.
     */
    public Optional<ForwardingRule> find(HeldCase held, String partner, ForwardingRule.Causes causes, LocalDate asOf) {
        return held.custody() != HeldCase.Custody.OPEN
                ? Optional.empty()
                : rules.stream()
                        .filter(rule -> rule.fits(held, partner, causes, asOf))
                        .filter(rule -> !wasThere(held, partner, rule.purpose()))
                        .findFirst();
    }

    /** What the partner is asked for by referrals of a purpose; its name where no rule has it any more. */
    public BilingualText words(String purpose) {
        if (purpose.equals(ReferralLedger.REQUESTED)) {
            return new BilingualText("ตามคำขอของหน่วยงาน", "As the agency asked");
        }
        return rules.stream()
                .filter(rule -> rule.purpose().equals(purpose))
                .findFirst()
                .map(ForwardingRule::words)
                .orElse(new BilingualText(purpose, purpose));
    }

    private static boolean wasThere(HeldCase held, String partner, String purpose) {
        return held.referrals().stream()
                .filter(one -> one.terms().to().equals(partner)
                        && one.terms().purpose().equals(purpose))
                .anyMatch(one -> one.isOpen()
                        || one.isAnsweredLate()
                        || one.state() == ReferralState.REJECTED
                        || one.state() == ReferralState.RETURNED
                        || one.state() == ReferralState.CLOSED);
    }
}
