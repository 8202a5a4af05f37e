/** Staging, checksums and atomic publication of a release. */
@NullMarked
package org.bringback.delivery;

import org.jspecify.annotations.NullMarked;
