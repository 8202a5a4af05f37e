package org.bringback.delivery.outbound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.codes.AreaId;
import org.bringback.reference.codes.ProvinceCode;
import org.bringback.reference.disclosure.Audience;
import org.bringback.table.report.definition.ReportId;
import org.bringback.text.BilingualText;
import org.bringback.text.Language;

/**
 * Somebody who is sent files of a release, as {@code jobs/delivery/delivery.yaml} says.
 *
 * @param id by which the ledger names it; its addresses stand in the YAML only
 * @param channel id of the channel
 * @param addresses of a mail; empty where files are put into a folder
 * @param subjects whose reports it gets
 * @param owned what it gets of what holds persons
 * @param wishes when, and in which form
 */
public record Recipient(
        String id,
        BilingualText name,
        String channel,
        List<String> addresses,
        Subjects subjects,
        Owned owned,
        Wishes wishes) {

    /**
     * What holds persons and goes to one recipient alone.
     *
     * @param lists whose restricted files it gets
     * @param partner the agency whose encrypted packages it gets, with receipt and covering form
     */
    public record Owned(Set<ListId> lists, Optional<String> partner) {

        boolean isEmpty() {
            return lists.isEmpty() && partner.isEmpty();
        }
    }

    /** The lists whose restricted files it gets. */
    public Set<ListId> ownerOf() {
        return owned.lists();
    }

    /** When something is sent; any of a recipient's conditions is enough. */
    public enum Condition {
        /** Every revision of a release. */
        ALWAYS,
        /** Whenever its files are other than those it was sent of that day; those of a new day always are. */
        ON_CHANGE,
        /** When something is wrong with a list that the recipient is about. */
        ON_PROBLEM,
        /** When a list that the recipient is about has no figures of the day. */
        OVERDUE
    }

    /** Which files of a release. */
    public enum Format {
        /** The reports of the recipient's subjects. */
        PDF,
        /** The tables of the nation and the lists as a workbook to read, in the recipient's languages. */
        WORKBOOK,
        /** All tables of the release as a workbook to calculate with. */
        CALCULATION,
        /** All figures of the release. */
        CSV,
        /** All tables of the release, for programs. */
        JSON,
        /** The page that opens in a browser. */
        PAGE
    }

    /** Of which releases a recipient is sent files. */
    public enum Source {
        /** The lists' own. */
        COHORT(""),
        PROGRAMMES("programmes"),
        CASEWORK("casework");

        private final String folder;

        Source(String folder) {
            this.folder = folder;
        }

        /** Its folder within the folder of the releases; the lists' own have none. */
        public String folder() {
            return folder;
        }

        /** What stands before the names of its files in the ledger of deliveries. */
        public String prefix() {
            return folder.isEmpty() ? "" : folder + "/";
        }
    }

    /**
     * Whose reports.
     *
     * @param programmes reports of programmes, of their releases only
     */
    public record Subjects(
            Source source,
            boolean nation,
            Set<ListId> lists,
            Set<ProvinceCode> provinces,
            Set<AreaId> areas,
            ProgrammeStems programmes) {

        boolean isEmpty() {
            return !nation
                    && lists.isEmpty()
                    && provinces.isEmpty()
                    && areas.isEmpty()
                    && programmes.own().isEmpty();
        }

        /** Whether what is wrong with a list concerns it: places and the nation are made of all lists. */
        public boolean areAbout(ListId list) {
            return nation || !provinces.isEmpty() || !areas.isEmpty() || lists.contains(list);
        }

        private Stream<String> stems() {
            return switch (source) {
                case COHORT -> ofLists();
                case PROGRAMMES ->
                    Stream.concat(nation ? Stream.of("portfolio") : Stream.empty(), programmes.own().stream());
                case CASEWORK ->
                    Stream.concat(
                            nation ? Stream.of("centre") : Stream.empty(),
                            provinces.stream().map(code -> "committee-" + code));
            };
        }

        private Stream<String> ofLists() {
            Stream<ReportId> national = nation ? Stream.of(ReportId.national()) : Stream.empty();
            Stream<ReportId> places = Stream.concat(
                    provinces.stream().map(ReportId::of), areas.stream().map(ReportId::of));
            return Stream.concat(Stream.concat(national, lists.stream().map(ReportId::of)), places)
                    .map(ReportId::fileStem);
        }
    }

    /**
     * When, and in which form.
     *
     * @param audience of the edition
     */
    public record Wishes(Set<Condition> when, Set<Format> formats, List<Language> languages, String audience) {}

    /** Whether any of its conditions is that one. */
    public boolean wants(Condition condition) {
        return wishes.when().contains(condition);
    }

    /**
     * Names of the published files that it gets, below the folder of the release.
     *
     * @param there all that the release has
     */
    public List<String> published(Collection<String> there) {
        String folder = wishes.audience().equals(Audience.OFFICE) ? "" : wishes.audience() + "/";
        List<String> places = new ArrayList<>();
        if (wishes.formats().contains(Format.PDF)) {
            subjects.programmes().ofPlaces().forEach(stem -> pdfs(stem, places));
        }
        return Stream.concat(named().stream(), places.stream().filter(name -> there.contains(folder + name)))
                .map(name -> folder + name)
                .toList();
    }

    private List<String> named() {
        boolean ofLists = subjects.source() == Source.COHORT;
        List<String> names = new ArrayList<>();
        for (Format format : wishes.formats()) {
            switch (format) {
                case PDF -> subjects.stems().forEach(stem -> pdfs(stem, names));
                case WORKBOOK ->
                    wishes.languages().forEach(language -> names.add("tables." + language.code() + ".xlsx"));
                case CALCULATION -> names.add("tables.xlsx");
                case CSV -> names.addAll(ofLists ? List.of("figures.csv", "tables.csv") : List.of("figures.csv"));
                case JSON -> names.addAll(ofLists ? List.of("reports.json", "tables.json") : List.of("reports.json"));
                case PAGE -> names.add("index.html");
            }
        }
        return names;
    }

    private void pdfs(String stem, List<String> names) {
        wishes.languages().forEach(language -> names.add(stem + "." + language.code() + ".pdf"));
    }
}
