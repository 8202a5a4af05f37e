package org.bringback.intake.classify;

import java.sql.SQLException;
import java.util.List;
import org.bringback.intake.sql.RowParameters;
import org.bringback.thai.date.PartialDate;

/** The columns that tables of persons have in common. */
final class PersonColumns {

    static final List<String> NAMES = List.of(
            "row_hash, record_hash, person_ref, id_kind, id_value, title, given_name, family_name, sex, birth_date",
            "birth_precision, province, district, school, guardian, phone");

    private PersonColumns() {}

    static void fill(RowParameters insert, long hash, PersonDetails person) throws SQLException {
        String id = person.id().value();
        insert.personalHash(hash).personalHash(person.hash()).identifier(person.ref());
        insert.code(person.id().kind().code()).identifier(id.isEmpty() ? null : id);
        insert.text(person.name().title())
                .personal(person.name().given())
                .personal(person.name().family());
        PartialDate birth = person.birth();
        insert.code(person.sex()).date(birth == null ? null : birth.first());
        insert.text(birth == null ? null : birth.precision().name().substring(0, 1));
        ContactDetails contact = person.contact();
        insert.code(contact.province()).text(contact.district()).text(contact.school());
        insert.personal(contact.guardian()).personal(contact.phone());
    }
}
