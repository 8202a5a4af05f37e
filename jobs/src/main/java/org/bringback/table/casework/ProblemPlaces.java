package org.bringback.table.casework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bringback.casework.HeldCase;
import org.bringback.casework.problem.Problem;
import org.bringback.reference.codes.Area;
import org.bringback.reference.codes.AreaId;
import org.bringback.table.dimension.Category;

/** The province whose committee a problem concerns, by the unit that wrote it down. */
final class ProblemPlaces {

    private final CaseworkBasis basis;
    private final Map<String, Category> schools = new HashMap<>();

    ProblemPlaces(CaseworkBasis basis, Collection<HeldCase> cases, Function<HeldCase, Category> province) {
        this.basis = basis;
        for (HeldCase held : cases) {
            held.state()
                    .listed()
                    .places()
                    .school()
                    .ifPresent(school -> schools.putIfAbsent(school, province.apply(held)));
        }
    }

    /** Empty where it concerns the centre, or a unit that no province is known of. */
    private Optional<Category> province(Problem problem) {
        String[] unit = problem.unit().split(":", 2);
        return switch (unit[0]) {
            case "province" ->
                basis.settings().reference().provinces().list().stream()
                        .filter(province -> province.code().value().equals(unit[1]))
                        .map(province -> Category.of(province.code()))
                        .findFirst();
            case "area" ->
                unit[1].matches("[A-Z][0-9]{1,8}")
                        ? basis.settings()
                                .reference()
                                .areas()
                                .find(new AreaId(unit[1]))
                                .map(Area::provinces)
                                .filter(provinces -> provinces.size() == 1)
                                .map(provinces -> Category.of(provinces.get(0)))
                        : Optional.empty();
            case "school" -> Optional.ofNullable(schools.get(unit[1]));
            default -> Optional.empty();
        };
    }

    List<Problem> ofPlace(Category place) {
        return basis.beside().problems().stream()
                .filter(one -> province(one).filter(place::equals).isPresent())
                .toList();
    }

    /** Those that no province's committee gets. */
    List<Problem> ofTheCentre() {
        return basis.beside().problems().stream()
                .filter(one -> province(one).filter(place -> !place.isUnknown()).isEmpty())
                .toList();
    }
}
