package org.bringback.samples.country;

import java.util.Arrays;
import java.util.Optional;
import org.bringback.reference.agency.ListId;
import org.bringback.reference.agency.PercentBase;

/** The six lists as the synthetic country knows them: who is on them, and how their figures are published. */
public enum OfficeList {
    OBEC("obec", "OB", "10", new Ages(6, 17)),
    OVEC("ovec", "OV", "13", new Ages(15, 20)),
    NFE("nfe", "NF", "12", new Ages(15, 24)),
    OPEC("opec", "OP", "11", new Ages(6, 17)),
    BSE("bse", "BS", "10", new Ages(5, 18)),
    NFE_DISABLED("nfe-disabled", "ND", "12", new Ages(15, 34));

    /** Whole years at the first as-of date, both ends included. */
    record Ages(int youngest, int oldest) {}

    private final ListId id;
    private final String letters;
    private final String agency;
    private final Ages ages;

    OfficeList(String id, String letters, String agency, Ages ages) {
        this.id = new ListId(id);
        this.letters = letters;
        this.agency = agency;
        this.ages = ages;
    }

    public static Optional<OfficeList> find(String id) {
        return Arrays.stream(values())
                .filter(list -> list.id.value().equals(id))
                .findFirst();
    }

    public ListId id() {
        return id;
    }

    /** What the office's record references begin with, after {@code SYN-}. */
    public String letters() {
        return letters;
    }

    /** The two digits with which the ids of its schools begin. */
    String agency() {
        return agency;
    }

    Ages ages() {
        return ages;
    }

    public PercentBase base() {
        return this == OPEC ? PercentBase.LIVING : PercentBase.ALL;
    }

    public int decimals() {
        return this == NFE_DISABLED ? 1 : 2;
    }
}
