package org.bringback.delivery.outbound;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bringback.casework.Partner;
import org.bringback.casework.Partners;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.ReferenceContext;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.Province;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.programme.Programme;
import org.bringback.reference.programme.Programmes;
import org.bringback.text.BilingualText;
import org.bringback.text.NearMiss;
import org.bringback.text.yaml.YamlValue;

/** The lists, programmes, partner agencies, provinces and areas that a YAML may name, and what was meant where it names none of them. */
record KnownPlaces(ReferenceContext referenceContext, Path jobs) {

    ListId list(YamlValue item) {
        List<String> lists = referenceContext.agencies().list().stream()
                .map(agency -> agency.list().value())
                .toList();
        if (!lists.contains(item.text())) {
            throw unknown(item, item.text(), lists);
        }
        return new ListId(item.text());
    }

    ProvinceCode province(YamlValue item) {
        Optional<Province> found = referenceContext.reference().provinces().find(item.text());
        return found.map(Province::code)
                .orElseThrow(() -> unknownPlace(
                        item,
                        referenceContext.reference().provinces().list().stream()
                                .flatMap(one ->
                                        Stream.of(one.name().thai(), one.name().english()))
                                .toList()));
    }

    AreaId area(YamlValue item) {
        Optional<Area> found = referenceContext.reference().areas().find(item.text());
        return found.map(Area::id)
                .orElseThrow(() -> unknownPlace(
                        item,
                        referenceContext.reference().areas().list().stream()
                                .flatMap(one -> Stream.of(one.id().value(), one.shortName()))
                                .toList()));
    }

    /** The id of a partner agency. */
    String partner(YamlValue item) {
        Partners partners = Partners.load(jobs.resolve("reference").resolve("partners.csv"));
        if (partners.find(item.text()).isEmpty()) {
            throw unknown(
                    item, item.text(), partners.list().stream().map(Partner::id).toList());
        }
        return item.text();
    }

    /** All there are. */
    Programmes programmes() {
        return Programmes.load(jobs, referenceContext);
    }

    static Programme programme(YamlValue item, Programmes programmes) {
        return programmes
                .find(item.text())
                .orElseThrow(() -> unknown(
                        item,
                        item.text(),
                        programmes.list().stream().map(Programme::id).toList()));
    }

    static RuntimeException unknown(YamlValue value, String given, Collection<String> known) {
        return value.wrong(new BilingualText("ไม่รู้จัก " + given + " ", "unknown " + given + "; ")
                .join(NearMiss.hint(given, known)));
    }

    /** There are too many to name them all. */
    private static RuntimeException unknownPlace(YamlValue value, Collection<String> known) {
        return value.wrong(NearMiss.find(value.text(), known)
                .map(near -> new BilingualText(
                        "ไม่รู้จัก " + value.text() + " หมายถึง " + near + " หรือไม่",
                        "unknown " + value.text() + "; did you mean " + near + "?"))
                .orElseGet(() -> new BilingualText(
                        "ไม่รู้จัก " + value.text() + " ดู jobs/reference/provinces.csv และ areas.csv",
                        "unknown " + value.text() + ": see jobs/reference/provinces.csv and areas.csv")));
    }
}
