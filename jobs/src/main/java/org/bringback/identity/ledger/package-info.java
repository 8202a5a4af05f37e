/** The people's part of the ledger: decisions about two rows, appended and never changed. */
@NullMarked
package org.bringback.identity.ledger;

import org.jspecify.annotations.NullMarked;
