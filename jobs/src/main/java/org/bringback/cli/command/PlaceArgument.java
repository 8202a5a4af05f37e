package org.bringback.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bringback.cli.options.UsageException;
import org.bringback.reference.ReferenceData;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.Province;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;

/** A province or an area as somebody names it on a command line. */
final class PlaceArgument {

    private PlaceArgument() {}

    /** Its code, also of a name, in Thai or English, as {@code provinces.csv} and {@code areas.csv} know them. */
    static String code(String given, ReferenceData referenceData) {
        Optional<String> code = referenceData
                .provinces()
                .find(given)
                .map(Province::code)
                .map(ProvinceCode::value)
                .or(() -> referenceData.areas().find(given).map(Area::id).map(AreaId::value));
        if (code.isPresent() || given.contains(":") || given.equals("unknown")) {
            return code.orElse(given);
        }
        List<String> known = new ArrayList<>();
        referenceData
                .provinces()
                .list()
                .forEach(one -> known.addAll(List.of(
                        one.name().thai(), one.name().english(), one.code().value())));
        referenceData
                .areas()
                .list()
                .forEach(one -> known.addAll(List.of(one.shortName(), one.id().value())));
        String near = NearMiss.find(given, known).orElse("");
        throw new UsageException(new BilingualText(
                "--place: ไม่มีจังหวัดหรือเขตพื้นที่ " + given + (near.isEmpty() ? "" : " หมายถึง " + near + " หรือไม่")
                        + " (รายชื่ออยู่ใน jobs/reference/provinces.csv และ areas.csv)",
                "--place: there is no province or area " + given
                        + (near.isEmpty() ? "" : "; did you mean " + near + "?")
                        + " (jobs/reference/provinces.csv and areas.csv list them)"));
    }
}
