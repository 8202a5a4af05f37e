package org.bringback.delivery.outbound;

/** How a channel is reached, as the YAML says. Nothing is opened, and no library loaded, before something is sent. */
interface ChannelSettings {

    /** @param letters which a mail is written by */
    Channel open(Letters letters);

    /** Whether files that hold persons may go this way. */
    boolean isForPersons();

    /** Whether a recipient needs an address. */
    boolean needsAddress();
}
