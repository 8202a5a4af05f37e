package org.bringback.reference;

import java.nio.file.Path;
import java.util.List;
import org.bringback.reference.codes.Areas;
import org.bringback.reference.codes.Cohorts;
import org.bringback.reference.codes.Levels;
import org.bringback.reference.codes.NameGroups;
import org.bringback.reference.codes.ProblemCategory;
import org.bringback.reference.codes.Provinces;
import org.bringback.reference.codes.Reasons;
import org.bringback.reference.codes.Statuses;
import org.bringback.reference.file.ConfigurationException;
import org.bringback.thai.name.TitleTable;

/** What the country looks like to the toolkit: read from {@code jobs/reference}, checked, immutable. */
public record ReferenceData(
        Provinces provinces,
        Areas areas,
        Statuses statuses,
        Reasons reasons,
        Levels levels,
        TitleTable titles,
        Cohorts cohorts,
        List<ProblemCategory> problemCategories,
        NameGroups nameGroups) {

    /**
     * Reads and checks all files.
     *
     * @throws ConfigurationException where one is wrong, with file and line
     */
    public static ReferenceData load(Path jobsFolder) {
        Path folder = jobsFolder.resolve("reference");
        Provinces provinces = Provinces.load(folder.resolve("provinces.csv"));
        Reasons reasons = Reasons.load(folder.resolve("reasons.csv"));
        return new ReferenceData(
                provinces,
                Areas.load(folder.resolve("areas.csv"), provinces),
                Statuses.load(folder.resolve("statuses.csv")),
                reasons,
                Levels.load(folder.resolve("levels.csv")),
                Titles.load(folder.resolve("titles.csv")),
                Cohorts.load(folder.resolve("cohorts.csv")),
                ProblemCategory.load(folder.resolve("problem-categories.csv"), reasons),
                NameGroups.load(folder.resolve("name-groups.csv")));
    }
}
