package dk.fodfaeste.rules.wrong.plans;

import org.springframework.web.bind.annotation.RestController;

/** A controller among the services. */
@RestController
abstract class LostController {}
