package org.bringback.samples;

/**
 * What one office or register has written down about a person.
 *
 * @param reference the office's own reference of the record
 * @param id 13-digit ID or G code as written, empty when missing
 */
record Entry(String reference, String id, String title, Name name, Sex sex, WrittenDate birth, Contact contact) {

    record Contact(Home home, School school, Name guardian, String phone) {

        Contact withPhone(String value) {
            return new Contact(home, school, guardian, value);
        }

        Contact movedTo(Home place, School other) {
            return new Contact(place, other, guardian, phone);
        }
    }

    Entry withId(String value) {
        return new Entry(reference, value, title, name, sex, birth, contact);
    }

    Entry withTitle(String value) {
        return new Entry(reference, id, value, name, sex, birth, contact);
    }

    Entry withName(Name value) {
        return new Entry(reference, id, title, value, sex, birth, contact);
    }

    Entry withBirth(WrittenDate value) {
        return new Entry(reference, id, title, name, sex, value, contact);
    }

    Entry withContact(Contact value) {
        return new Entry(reference, id, title, name, sex, birth, value);
    }
}
