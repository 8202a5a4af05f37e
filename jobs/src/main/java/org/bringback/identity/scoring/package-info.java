/** The engine's part of the ledger: everything compared once with everything older. */
@NullMarked
package org.bringback.identity.scoring;

import org.jspecify.annotations.NullMarked;
