package org.bringback.cli.evaluate.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bringback.cli.evaluate.people.Child.Dwelling;
import org.bringback.cli.evaluate.people.Child.Parent;

/**
 * Makes families: parents, up to three children, twins among them. A family may be namesakes of the one before: a child
 * of the same name who was born within a month of the other.
 */
final class FamilyMaker {
    /** So many numbers are kept for each family's children. */
    static final int MAX_CHILDREN = 3;

    private static final double TWINS = 0.011;
    private static final double NAMESAKES = 0.004;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(2004, 6, 1);
    private static final int DAYS = 365 * 13;

    private final long seed;
    private final NameMaker names;
    private final WordTables tables;

    FamilyMaker(long seed, WordTables tables) {
        this.seed = seed;
        this.tables = tables;
        this.names = new NameMaker(tables);
    }

    /** @param number of the family, from 0 */
    List<Child> children(int number) {
        Chance chance = Chance.of(seed, number, 1001);
        if (number > 0 && chance.happens(NAMESAKES)) {
            return List.of(namesake(ownChildren(number - 1).get(0), number, chance));
        }
        return ownChildren(number);
    }

    private Child namesake(Child other, int number, Chance chance) {
        Child own = ownChildren(number).get(0);
        LocalDate birth = other.birth().plusDays(1 + chance.below(28));
        return new Child(
                own.number(),
                other.group(),
                other.female(),
                other.given(),
                other.family(),
                own.id(),
                birth,
                own.home(),
                own.parents());
    }

    private List<Child> ownChildren(int number) {
        Chance chance = Chance.of(seed, number, 1002);
        PeopleGroup group = PeopleGroup.at(chance.share());
        String name = names.family(group, chance);
        Dwelling home = home(group, chance);
        List<Parent> parents = List.of(parent(group, false, name, chance), parent(group, true, name, chance));
        Family family = new Family((long) number * MAX_CHILDREN, group, name, home, parents);
        int children = chance.happens(0.5) ? 1 : chance.happens(0.75) ? 2 : MAX_CHILDREN;
        List<Child> made = new ArrayList<>();
        for (int child = 0; child < children; child++) {
            boolean twin = child == 1 && chance.happens(2 * TWINS);
            made.add(twin ? twin(family, made.get(0), chance) : child(family, child, chance));
        }
        return made;
    }

    /** What the children of a family share. */
    private record Family(long first, PeopleGroup group, String name, Dwelling home, List<Parent> parents) {}

    private Child child(Family family, int number, Chance chance) {
        boolean female = chance.happens(0.49);
        return new Child(
                family.first() + number,
                family.group(),
                female,
                names.given(family.group(), female, chance),
                family.name(),
                Numbers.child(family.group(), family.home().province(), chance),
                FIRST_BIRTH.plusDays(chance.below(DAYS)),
                family.home(),
                family.parents());
    }

    private Child twin(Family family, Child other, Chance chance) {
        boolean female = chance.happens(0.65) ? other.female() : !other.female();
        return new Child(
                other.number() + 1,
                family.group(),
                female,
                names.twin(other.given(), female, family.group(), chance),
                family.name(),
                Numbers.next(other.id()),
                other.birth(),
                family.home(),
                family.parents());
    }

    Dwelling home(PeopleGroup group, Chance chance) {
        String kind = "province-" + group.name().toLowerCase(Locale.ROOT);
        boolean ofGroup = (group == PeopleGroup.MALAY || group == PeopleGroup.HILL) && chance.happens(0.8);
        String province = chance.any(tables.words(ofGroup ? kind : "province"));
        return within(province, chance);
    }

    /** Somewhere in a province. */
    Dwelling within(String province, Chance chance) {
        int district = chance.below(12);
        List<String> first = tables.words("district-first");
        List<String> last = tables.words("district-last");
        int place = Integer.parseInt(province) * 7 + district * 5;
        String name = first.get(place % first.size()) + last.get((place / 3 + district) % last.size());
        String school = province + String.format(Locale.ROOT, "%02d%04d", district, chance.below(15));
        return new Dwelling(province, name, school);
    }

    private Parent parent(PeopleGroup group, boolean mother, String family, Chance chance) {
        String ownFamily = mother && chance.happens(0.4) ? names.family(group, chance) : family;
        String title = mother ? "นาง" : "นาย";
        String name = title + names.given(group, mother, chance) + (ownFamily.isEmpty() ? "" : " " + ownFamily);
        return new Parent(name, Numbers.parent(chance), Numbers.phone(chance));
    }
}
