package dk.fodfaeste.rules.wrong.plans;

import org.springframework.web.bind.annotation.RestController;

/** An endpoint that is called like something else. */
@RestController
abstract class LostEndpointForm {}
