/** What lists and registers say of who a person is: each thing said once, however often. */
@NullMarked
package org.bringback.identity.records;

import org.jspecify.annotations.NullMarked;
