package dk.fodfaeste.agreements.deal;

import dk.fodfaeste.access.Permissions;
import dk.fodfaeste.access.Tx;
import dk.fodfaeste.agreements.AgreementAction;
import dk.fodfaeste.agreements.deal.Agreements.Standing;
import dk.fodfaeste.plans.about.SubjectKind;
import dk.fodfaeste.plans.subject.SubjectOwner;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Agreements between organisations can have plans, which those see who see the agreement. */
@Configuration(proxyBeanMethods = false)
class AgreementSubjects {

    @Bean
    SubjectOwner agreementSubjects(Agreements agreements) {
        return new SubjectOwner(SubjectKind.AGREEMENT, (tx, ids) -> names(agreements, tx, ids), id -> "/aftaler/" + id);
    }

    private static Map<UUID, String> names(Agreements agreements, Tx tx, Collection<UUID> ids) {
        if (!Permissions.may(tx.caller(), AgreementAction.AGREEMENT_SEE)) {
            return Map.of();
        }
        return agreements.of(tx, ids).stream()
                .filter(each -> !each.agreement().kind().isGrant())
                .collect(Collectors.toMap(Standing::id, each -> each.agreement().title()));
    }
}
