/** Accounts: who can log in, how often she may try, and what she has opened in an emergency. */
@NamedInterface("account")
@NullMarked
package dk.fodfaeste.access.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
