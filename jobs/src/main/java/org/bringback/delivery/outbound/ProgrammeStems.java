package org.bringback.delivery.outbound;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.programme.Programme;
import org.bringback.table.programme.ProgrammeReports;

/**
 * The first parts of the names of programmes' reports that a recipient gets. They are made as the reports' own names are: ids
 * have hyphens themselves, so that the name alone does not tell whose report a file is.
 *
 * @param own of whole programmes
 * @param ofPlaces of provinces; it depends on the release which of them there are
 */
record ProgrammeStems(Set<String> own, Set<String> ofPlaces) {

    static final ProgrammeStems NONE = new ProgrammeStems(Set.of(), Set.of());

    /**
     * Reports of programmes, and what they or, where none is named, all say of provinces.
     *
     * @param named programmes that somebody asks for
     * @param all there are
     */
    static ProgrammeStems of(List<Programme> named, List<Programme> all, Collection<ProvinceCode> provinces) {
        Set<String> own = new TreeSet<>();
        named.forEach(programme -> own.add(ProgrammeReports.id(programme).fileStem()));
        Set<String> ofPlaces = new TreeSet<>();
        for (Programme programme : named.isEmpty() ? all : named) {
            programme
                    .reports()
                    .forEach(report -> programme.places().stream()
                            .filter(place -> provinces.stream()
                                    .anyMatch(code -> code.value().equals(place.id())))
                            .forEach(place -> ofPlaces.add(ProgrammeReports.id(programme, report, place)
                                    .fileStem())));
        }
        return new ProgrammeStems(own, ofPlaces);
    }
}
