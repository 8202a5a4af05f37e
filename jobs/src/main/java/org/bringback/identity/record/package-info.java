/** What lists and registers say about a person: equal rows are one record. */
@NullMarked
package org.bringback.identity.record;

import org.jspecify.annotations.NullMarked;
