package org.bringback.reference.agency;

import java.util.ArrayList;
import java.util.List;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import org.bringback.text.yaml.YamlMap;
import org.bringback.text.yaml.YamlValue;

/** Refuses a list whose persons are said to be in the register of a list that does not exist or has none itself. */
final class RollCheck {

    private final List<String> withRegister = new ArrayList<>();
    private final List<YamlValue> named = new ArrayList<>();

    void add(Agency agency, YamlMap yaml) {
        if (agency.roll().equals(agency.list())) {
            withRegister.add(agency.list().value());
        } else {
            yaml.find(AgencyReader.ROLL).ifPresent(named::add);
        }
    }

    /** After the last list. */
    void check() {
        for (YamlValue roll : named) {
            if (!withRegister.contains(roll.text())) {
                throw roll.wrong(new BilingualText(
                                "ไม่มีรายการ " + roll.text() + " ที่มีทะเบียนของตนเอง ",
                                "there is no list " + roll.text() + " with a register of its own; ")
                        .join(NearMiss.hint(roll.text(), withRegister)));
            }
        }
    }
}
