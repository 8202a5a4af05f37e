/** Tables of coded values: every column a dictionary, every row a few numbers. */
@NullMarked
package org.bringback.identity.linkage.records;

import org.jspecify.annotations.NullMarked;
