package org.bringback.casework.prevention;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** The rules of {@code jobs/prevention/rules.yaml}. */
public record RiskRules(List<RiskRule> list, Path folder) {

    private static final int MAX_NUMBER = 1000;
    private static final int MAX_LEVEL = 4;

    public RiskRules {
        list = List.copyOf(list);
    }

    /** @throws org.bringback.reference.file.ConfigurationException where a rule is wrong or has no page of first steps */
    public static RiskRules load(Path jobsFolder) {
        Path folder = jobsFolder.resolve("prevention");
        YamlMap map = ConfigurationFile.yaml(folder.resolve("rules.yaml")).only("rules");
        List<RiskRule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlValue value : map.get("rules").list()) {
            RiskRule rule = rule(value, folder);
            // what was found is counted by the names
            if (!names.add(rule.name())) {
                throw value.map()
                        .get("name")
                        .wrong(new BilingualText(
                                "มีกฎ " + rule.name() + " แล้ว", "there is a rule " + rule.name() + " already"));
            }
            rules.add(rule);
        }
        return new RiskRules(rules, folder);
    }

    private static RiskRule rule(YamlValue item, Path folder) {
        YamlMap map = item.map().only("name", "when", "number", "level", "title");
        String name = map.get("name").text();
        if (!name.matches("[a-z][a-z0-9-]{0,30}") || !Files.isRegularFile(page(folder, name))) {
            throw map.get("name")
                    .wrong(new BilingualText(
                            "ต้องเป็นอักษรเล็ก ตัวเลข และขีด และมีหน้าขั้นตอนแรก " + name + ".th.md ในโฟลเดอร์เดียวกัน",
                            "lower-case letters, digits and hyphens were expected, and a page of first steps " + name
                                    + ".th.md beside the rules"));
        }
        RiskRule.Trigger when = map.get("when").constant(RiskRule.Trigger.class);
        Optional<YamlValue> number = map.find("number");
        if (number.isPresent() != when.isCounted()) {
            throw map.get("when")
                    .wrong(new BilingualText(
                            "number ต้องระบุเมื่อ when เป็น moved, over-age หรือ unverified-promise เท่านั้น",
                            "number is given where when is moved, over-age or unverified-promise, and only there"));
        }
        YamlMap title = map.get("title").map().only("th", "en");
        return new RiskRule(
                name,
                when,
                number.map(value -> value.number(1, MAX_NUMBER)).orElse(0),
                map.get("level").number(1, MAX_LEVEL),
                new BilingualText(title.get("th").text(), title.get("en").text()));
    }

    private static Path page(Path folder, String name) {
        return folder.resolve(name + ".th.md");
    }

    /** What to do first, in Thai, for whoever works with the child. */
    public Path page(RiskRule rule) {
        return page(folder, rule.name());
    }

    /** The risk of a case that is not closed: level 0 where no rule holds. */
    public Risk risk(RiskSubject subject, LocalDate asOf) {
        List<RiskRule> holding =
                list.stream().filter(rule -> rule.holds(subject, asOf)).toList();
        return new Risk(
                subject.held(), holding.stream().mapToInt(RiskRule::level).max().orElse(0), holding);
    }
}
