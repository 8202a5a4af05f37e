package org.bringback.job.protection;

import org.bringback.text.file.Secret;

/**
 * What the parts of a state are encrypted with.
 *
 * @param secret the state's key, from which each is derived
 */
record StateKeys(Secret secret) {

    /** Of archived files. */
    Secret archive() {
        return secret.derive("archive");
    }

    /** Of the embedded database's file. */
    String database() {
        return secret.derive("database").hex();
    }

    Secret blockingKeys() {
        return secret.derive("keys");
    }
}
