package dk.overgang.referral.notices.messages;

import dk.overgang.access.Caller;
import dk.overgang.access.lists.Page;
import dk.overgang.access.lists.Paging;
import dk.overgang.access.scope.Scopes;
import dk.overgang.referral.notices.messages.NoticeLog.NoticeLine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Which messages hospitals sent to the caller's municipality and what became of each, for operators and auditors.
@RestController
class NoticeLogController {

    private final NoticeLog log;
    private final Scopes scopes;

    NoticeLogController(NoticeLog log, Scopes scopes) {
        this.log = log;
        this.scopes = scopes;
    }

    @GetMapping("/api/v1/hospital-notices/log")
    Page<NoticeLine> log(Caller caller, Paging paging) {
        return log.page(scopes.of(caller), paging);
    }
}
