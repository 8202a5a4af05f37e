/** What the first page of a report says, as a file has it that people may edit. */
@NullMarked
package org.bringback.reference.message;

import org.jspecify.annotations.NullMarked;
