package org.bringback.reference.programme;

import java.math.BigDecimal;
import java.util.Optional;
import org.bringback.reference.file.ConfigurationFile;
import org.bringback.text.BilingualText;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Reads where an indicator began and what it is to become. */
final class TargetReader {

    private TargetReader() {}

    static Baseline baseline(YamlValue value) {
        YamlMap map = value.map().only("value", "date");
        return new Baseline(decimal(map.get("value")), ConfigurationFile.date(map.get("date")));
    }

    static BigDecimal decimal(YamlValue value) {
        return value.as(BigDecimal::new, new BilingualText("ตัวเลข", "a number"));
    }

    static Target target(YamlValue value) {
        YamlMap map = value.map().only("value", "type", "direction", "date");
        Target target = new Target(
                decimal(map.get("value")),
                map.get("type").constant(Target.Type.class),
                map.get("direction").constant(Target.Direction.class),
                map.find("date").map(ConfigurationFile::date));
        boolean reduce = target.direction() == Target.Direction.REDUCE;
        if (target.type() != Target.Type.ABSOLUTE && target.value().signum() != (reduce ? -1 : 1)) {
            throw map.get("value")
                    .wrong(
                            new BilingualText(
                                    "การเปลี่ยนแปลงต้องเป็นค่าลบเมื่อ direction คือ reduce และเป็นค่าบวกเมื่อคือ increase",
                                    "a change is below zero where the direction is reduce, and above zero where it is increase"));
        }
        return target;
    }

    /** What is to fall cannot have its target above where it began. */
    static void requireFall(Target target, Optional<Baseline> baseline, YamlValue place) {
        boolean rises = target.type() == Target.Type.ABSOLUTE
                && target.direction() == Target.Direction.REDUCE
                && baseline.filter(from -> from.value().compareTo(target.value()) < 0)
                        .isPresent();
        if (rises) {
            throw place.wrong(new BilingualText(
                    "direction คือ reduce แต่เป้าหมายสูงกว่าค่าฐาน",
                    "the direction is reduce, but the target is above the baseline"));
        }
    }
}
