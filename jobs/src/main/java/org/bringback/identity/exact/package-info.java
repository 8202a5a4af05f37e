/** Same valid ID, or same record of the same office: same person, unless name and birth date both say otherwise. */
@NullMarked
package org.bringback.identity.exact;

import org.jspecify.annotations.NullMarked;
