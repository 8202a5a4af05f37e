package org.bringback.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** The rooms in the order in which data flows. A room may use the rooms before it and none after it. */
class RoomsTest {

    static final List<String> ROOMS = List.of(
            "text",
            "notice",
            "thai",
            "reference",
            "source",
            "linkage",
            "intake",
            "identity",
            "status",
            "casework",
            "programme",
            "table",
            "render",
            "delivery",
            "samples",
            "job",
            "cli");

    private static final JavaClasses CODE = ProductClasses.ALL;

    @ParameterizedTest
    @FieldSource("ROOMS")
    void aRoomUsesOnlyTheRoomsBeforeIt(String room) {
        String[] later = ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()).stream()
                .map(RoomsTest::inside)
                .toArray(String[]::new);
        if (later.length > 0) {
            noClasses()
                    .that(resideInAPackage(inside(room)))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(later))
                    .check(CODE);
        }
    }

    @Test
    void theTableAboveNamesEveryRoom() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("jobs/src/main/java/org/bringback"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(ROOMS);
        }
    }

    @ParameterizedTest(name = "{0} is used in {1} only")
    @CsvSource({
        "com.opencsv.., source",
        "net.sf.jasperreports.., render",
        "org.springframework.batch.., job",
        "org.springframework.boot.., job",
        "org.springframework.context.., job",
        "picocli.., cli",
        "org.ojalgo.., table",
        "org.yaml.snakeyaml.., text",
        "java.security.., text",
        "com.fasterxml.jackson.core.., text",
    })
    void aLibraryHasOneHome(String library, String home) {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside(home))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(CODE);
    }

    @Test
    void workbooksAreReadInSourceAndWrittenInRenderAndSamples() {
        noClasses()
                .that()
                .resideOutsideOfPackages(inside("source"), inside("render"), inside("samples"))
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.poi.."))
                .check(CODE);
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that()
                .haveSimpleNameNotContaining("Store")
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.jdbc.core.."))
                .check(CODE);
    }

    /** Only the reference that storing is measured against takes a table's columns as they come. */
    @Test
    void storesReadColumnsByTheirNames() {
        noClasses()
                .that()
                .doNotHaveSimpleName("BaselineInsertStore")
                .should()
                .callMethodWhere(describe(
                        "a column is read by its number",
                        call -> call.getTargetOwner().isAssignableTo(ResultSet.class)
                                && call.getName().startsWith("get")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .limit(1)
                                        .anyMatch(type -> type.isEquivalentTo(int.class))))
                .check(CODE);
    }

    @Test
    void theSampleMakerSharesNothingWithThePipelineItTests() {
        noClasses()
                .that(resideInAPackage(inside("samples")))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        inside("thai"), inside("source"), inside("intake"), inside("identity"), inside("status")))
                .check(CODE);
    }

    @Test
    void theLinkageEngineKnowsNothingOfSpringOrSqlOrTheOtherRooms() {
        String[] others = ROOMS.stream()
                .filter(room -> !List.of("linkage", "text").contains(room))
                .map(RoomsTest::inside)
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage(inside("linkage")))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql.."))
                .orShould()
                .dependOnClassesThat(resideInAnyPackage(others))
                .check(CODE);
    }

    /** Sub-rooms too: what depends on each other belongs into one folder. */
    @Test
    void noFoldersDependOnEachOtherInACircle() {
        slices().matching("org.bringback.(**)").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void noFolderHasMoreThanThirtyFiles() throws IOException {
        for (Path folder : folders()) {
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.filter(Files::isRegularFile).toList())
                        .as(folder.toString())
                        .hasSizeLessThanOrEqualTo(30);
            }
        }
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("jobs/src/main/java/org/bringback"))) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    /** One simple name, one class: a reader who hears a name knows which one is meant. */
    @Test
    void aSimpleNameIsOneClass() {
        Map<String, List<String>> byName = CODE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(byName.values()).filteredOn(types -> types.size() > 1).isEmpty();
    }

    /** Closed by default: a type that only its own folder uses is not public. */
    @Test
    void atMostFiftyFivePercentOfTheTypesArePublic() {
        List<JavaClass> types = CODE.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        long open = types.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();
        assertThat(100.0 * open / types.size()).isLessThanOrEqualTo(55);
    }

    /** What readers could work out is judged by code that knows nothing of how the gaps were chosen. */
    @ParameterizedTest(name = "{0} does not use {1}")
    @CsvSource({"suppression, audit", "audit, suppression"})
    void theSuppressorAndItsCheckShareNothing(String one, String other) {
        String disclosure = "org.bringback.table.disclosure.";
        noClasses()
                .that(resideInAPackage(disclosure + one + ".."))
                .should()
                .dependOnClassesThat(resideInAPackage(disclosure + other + ".."))
                .check(CODE);
    }

    private static String inside(String room) {
        return "org.bringback." + room + "..";
    }

    /** What a process leaves behind is found by its name, and where all processes keep it. */
    @Test
    void temporaryFilesHaveOneHome() {
        noClasses()
                .that()
                .doNotHaveSimpleName("TemporaryFile")
                .should()
                .callMethodWhere(describe(
                        "a temporary file is made", call -> call.getName().equals("createTempFile")))
                .check(CODE);
    }
}
