/** What goes to partner agencies and what they send back. */
@NullMarked
package org.bringback.casework.referral;

import org.jspecify.annotations.NullMarked;
