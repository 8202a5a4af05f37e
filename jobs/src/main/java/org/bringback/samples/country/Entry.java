package org.bringback.samples.country;

/**
 * What one office or register has written down about a person.
 *
 * @param reference the office's own reference of the record
 * @param id 13-digit ID or G code as written, empty when missing
 */
public record Entry(
        String reference, String id, String title, SampleName name, SampleSex sex, WrittenDate birth, Contact contact) {

    public record Contact(Home home, School school, SampleName guardian, String phone) {

        public Contact withPhone(String value) {
            return new Contact(home, school, guardian, value);
        }

        public Contact movedTo(Home newHome, School other) {
            return new Contact(newHome, other, guardian, phone);
        }
    }

    public Entry withId(String value) {
        return new Entry(reference, value, title, name, sex, birth, contact);
    }

    public Entry withName(SampleName value) {
        return new Entry(reference, id, title, value, sex, birth, contact);
    }

    public Entry withBirth(WrittenDate value) {
        return new Entry(reference, id, title, name, sex, value, contact);
    }

    public Entry withContact(Contact value) {
        return new Entry(reference, id, title, name, sex, birth, value);
    }
}
