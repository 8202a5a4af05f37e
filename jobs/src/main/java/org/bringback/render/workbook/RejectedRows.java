package org.bringback.render.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bringback.text.BilingualText;

/**
 * The rows of one submission that go back to its office.
 *
 * @param sha256 of the submission
 * @param list the reporting list
 * @param asOf the day the submission is about
 * @param headers the office's own, in its own order
 * @param rows gone through twice; rows of one sheet stand together
 * @param banner what every printed page has to say
 */
public record RejectedRows(
        String sha256,
        String list,
        LocalDate asOf,
        List<String> headers,
        Iterable<RejectedRow> rows,
        Optional<BilingualText> banner) {}
