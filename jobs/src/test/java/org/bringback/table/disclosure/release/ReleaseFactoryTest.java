package org.bringback.table.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bringback.reference.JobsFolder;
import org.bringback.reference.codes.Status;
import org.bringback.reference.disclosure.Audience;
import org.bringback.reference.disclosure.DisclosureRules;
import org.bringback.table.dimension.Axis;
import org.bringback.table.dimension.Category;
import org.bringback.table.dimension.Dimension;
import org.bringback.table.disclosure.CellId;
import org.bringback.table.disclosure.CountTable;
import org.bringback.table.disclosure.LinkedTables;
import org.bringback.table.disclosure.Population;
import org.bringback.table.disclosure.Publication;
import org.bringback.table.disclosure.RandomTables;
import org.bringback.table.disclosure.SafetyRule;
import org.bringback.table.disclosure.audit.DisclosureAudit;
import org.bringback.table.disclosure.audit.DisclosureBreach;
import org.bringback.table.disclosure.audit.UnsafePublicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseFactoryTest {

    private static final Audience OFFICE = new Audience("office", 5, 5, 20, Optional.empty());
    private static final Audience PUBLIC = new Audience("public", 10, 10, 20, Optional.empty());
    private static final Population OBEC = RandomTables.of("obec", RandomTables.NOW);
    private static final Dimension PLACES = RandomTables.places(3, 3);

    @Test
    void theInternalEditionShowsAllAndSaysSoAndIsRestricted() {
        LinkedTables linked = linked(1, OBEC);
        AudienceEdition internal = AudienceEdition.internal(DisclosureRules.load(JobsFolder.real()));

        assertThat(ReleaseFactory.make(linked, internal, List.of(), List.of()).suppressed())
                .isEmpty();
        assertThat(internal.folder()).isEqualTo("restricted");
        assertThat(internal.banner()).isPresent();
        assertThat(AudienceEdition.of(OFFICE).folder()).isEqualTo("published");
        assertThat(AudienceEdition.of(OFFICE).banner()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoReadsTheOfficesAndThePublicTablesLearnsNoMoreThanTheOffice(long seed) {
        LinkedTables linked = linked(seed, OBEC);
        Publication office = make(linked, OFFICE, List.of(), List.of());
        Publication forAll = make(linked, PUBLIC, List.of(), List.of(office));

        assertThat(forAll.suppressed()).containsAll(office.suppressed());
        assertThat(DisclosureAudit.check(List.of(office, forAll), SafetyRule.of(5)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theNextReleaseRevealsNothingOfThePreviousOne(long seed) {
        Publication first = make(linked(seed, OBEC), OFFICE, List.of(), List.of());
        Publication again = make(linked(seed, OBEC), OFFICE, List.of(first), List.of());

        assertThat(again.suppressed()).isEqualTo(first.suppressed());
    }

    @Test
    void aCellThatWasSuppressedStaysSoInACorrectedRevision() {
        Publication first = make(linked(1, OBEC), OFFICE, List.of(), List.of());
        Population corrected = new Population("obec", RandomTables.NOW, 2);
        Publication second = make(linked(2, corrected), OFFICE, List.of(first), List.of());

        assertThat(second.suppressed())
                .containsAll(first.suppressed().stream()
                        .map(cell -> cell.in(corrected))
                        .toList());
    }

    /** The first release printed a cell that a higher minimum would suppress: it cannot be taken back. */
    @Test
    void whatWasPrintedOnceIsNotTakenForSuppressed() {
        LinkedTables linked = linked(1, OBEC);
        Publication first = make(linked, OFFICE, List.of(), List.of());
        assertThatThrownBy(() -> make(linked, PUBLIC, List.of(first), List.of()))
                .isInstanceOf(UnsafePublicationException.class)
                .hasMessageContaining("a count below the minimum is printed");
    }

    /** Three died, all in one area: the status table says three already, and nobody may learn where. */
    @Test
    void whatTheStatusTableTellsIsAllThatCanBeHidden() {
        Map<List<Category>, Long> leaves = new HashMap<>();
        List<Category> places = PLACES.leaves();
        places.forEach(place -> leaves.put(List.of(Category.of(Status.NOT_FOUND), place), 50L));
        leaves.put(List.of(Category.of(Status.DIED), places.get(0)), 3L);
        LinkedTables linked =
                LinkedTables.of(CountTable.of("place", OBEC, List.of(RandomTables.STATUS, PLACES), leaves));

        Publication office = make(linked, OFFICE, List.of(), List.of());

        assertThat(office.printed()).containsEntry(CellId.of(OBEC, Status.DIED), 3L);
        assertThat(DisclosureAudit.bounds(List.of(office))
                        .get(CellId.of(OBEC, List.of(Category.of(Status.DIED), places.get(0))))
                        .width())
                .isEqualTo(3);
    }

    /** Those who died and all of one list are told of from ten on; the check asks for that too. */
    @Test
    void aHigherMinimumHidesMoreOfAStatusOrAList() {
        Category died = Category.of(Status.DIED);
        Category place = PLACES.leaves().get(0);
        Map<List<Category>, Long> leaves = new HashMap<>();
        PLACES.leaves()
                .forEach(other -> List.of(died, Category.of(Status.NOT_FOUND))
                        .forEach(status -> leaves.put(List.of(status, other), 60L)));
        leaves.put(List.of(died, place), 7L);
        leaves.put(List.of(Category.of(Status.NOT_FOUND), place), 8L);
        LinkedTables linked =
                LinkedTables.of(CountTable.of("place", OBEC, List.of(RandomTables.STATUS, PLACES), leaves));
        CellId dead = CellId.of(OBEC, List.of(died, place));
        CellId lost = CellId.of(OBEC, List.of(Category.of(Status.NOT_FOUND), place));

        Publication plain = make(linked, OFFICE, List.of(), List.of());
        Publication ofStatus = make(linked, higher("died"), List.of(), List.of());
        Publication ofList = make(linked, higher("obec"), List.of(), List.of());

        assertThat(plain.suppressed()).isEmpty();
        assertThat(ofStatus.suppressed()).contains(dead);
        assertThat(DisclosureAudit.bounds(List.of(ofStatus)).get(dead).width()).isGreaterThanOrEqualTo(10);
        assertThat(ofList.suppressed()).contains(dead, lost);
        assertThat(DisclosureAudit.check(List.of(plain), new SafetyRule(5, 5, Map.of("died", 10), Set.of())))
                .extracting(DisclosureBreach::cell)
                .containsExactly(dead);
    }

    private static Audience higher(String name) {
        return new Audience("office", 5, 5, 20, Optional.empty(), Map.of(name, 10), Set.of());
    }

    /** All of one area were not found: nothing is small, and readers may not be told so of somebody whom they know there. */
    @Test
    void aLineInWhichEverybodyHasASensitiveStatusIsNotKnownToBeOne() {
        Category lost = Category.of(Status.NOT_FOUND);
        Category back = Category.of(Status.FOUND_RETURNED);
        Category place = PLACES.leaves().get(0);
        Map<List<Category>, Long> leaves = new HashMap<>();
        PLACES.leaves()
                .forEach(other -> List.of(lost, back).forEach(status -> leaves.put(List.of(status, other), 60L)));
        leaves.put(List.of(back, place), 0L);
        LinkedTables linked =
                LinkedTables.of(CountTable.of("place", OBEC, List.of(RandomTables.STATUS, PLACES), leaves));
        CellId everybody = CellId.of(OBEC, List.of(lost, place));
        CellId nobody = CellId.of(OBEC, List.of(back, place));
        SafetyRule rule = new SafetyRule(5, 5, Map.of(), Set.of("not-found", "died"));

        Publication plain = make(linked, OFFICE, List.of(), List.of());
        Publication strict = make(
                linked,
                new Audience("office", 5, 5, 20, Optional.empty(), Map.of(), rule.uniform()),
                List.of(),
                List.of());

        assertThat(plain.suppressed()).isEmpty();
        assertThat(DisclosureAudit.check(List.of(plain), rule))
                .extracting(DisclosureBreach::kind, DisclosureBreach::cell)
                .containsExactly(tuple(DisclosureBreach.Kind.EVERYBODY, everybody));
        assertThat(strict.suppressed()).contains(everybody, nobody);
        assertThat(DisclosureAudit.bounds(List.of(strict)).get(nobody).to()).isGreaterThanOrEqualTo(5);
        assertThat(DisclosureAudit.check(List.of(strict), rule)).isEmpty();
    }

    /** Every status of one sex only: nothing is small, nothing is lost; zeros stay. */
    @Test
    void zerosStay() {
        Map<List<Category>, Long> leaves = new HashMap<>();
        leaves.put(List.of(Category.of(Status.NOT_FOUND), new Category(Axis.SEX, "c0")), 50L);
        LinkedTables linked =
                LinkedTables.of(CountTable.of("sex", OBEC, List.of(RandomTables.STATUS, RandomTables.SEX), leaves));
        assertThat(make(linked, OFFICE, List.of(), List.of()).suppressed()).isEmpty();
    }

    /** All of one place: the status table tells each cell, so all is suppressed; and of one day, nothing is said of two. */
    @Test
    void ofOneDayNothingIsSaidOfReadersOfTwo() {
        Map<List<Category>, Long> leaves = Map.of(
                List.of(Category.of(Status.NOT_FOUND), new Category(Axis.PLACE, "71")), 3L,
                List.of(Category.of(Status.DIED), new Category(Axis.PLACE, "71")), 60L);
        Dimension place = Dimension.of(Axis.PLACE, List.of(new Category(Axis.PLACE, "71")));
        LinkedTables linked =
                LinkedTables.of(CountTable.of("place", OBEC, List.of(RandomTables.STATUS, place), leaves));

        ProtectedRelease release = ReleaseFactory.protect(linked, AudienceEdition.of(OFFICE), List.of(), List.of());

        assertThat(release.publication().suppressed()).isNotEmpty();
        assertThat(release.promise()).isEqualTo(ProtectedRelease.Promise.BOTH_DAYS);
    }

    private static LinkedTables linked(long seed, Population population) {
        return LinkedTables.of(new RandomTables(seed).table("place", population, RandomTables.STATUS, PLACES));
    }

    private static Publication make(
            LinkedTables linked, Audience audience, List<Publication> earlier, List<Publication> forOthers) {
        return ReleaseFactory.make(linked, AudienceEdition.of(audience), earlier, forOthers);
    }
}
