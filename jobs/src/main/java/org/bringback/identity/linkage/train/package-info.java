/** How much each level of agreement weighs: expectation maximisation without labelled data. */
@NullMarked
package org.bringback.identity.linkage.train;

import org.jspecify.annotations.NullMarked;
