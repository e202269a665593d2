package dk.fodfaeste.enquiries.enquiry;

import dk.fodfaeste.people.follow.CaseFollower;
import dk.fodfaeste.people.follow.Following;
import dk.fodfaeste.people.follow.Following.About;
import java.util.List;
import org.springframework.stereotype.Service;

/** What a family asked, or was asked about it, follows its case. */
@Service
class EnquiryFollower implements CaseFollower {

    @Override
    public int order() {
        return 38;
    }

    @Override
    public List<Following> follows() {
        return List.of(
                Following.moves("enquiry", "household", About.HOUSEHOLD),
                Following.moves("enquiry", "person", About.PERSON));
    }
}
