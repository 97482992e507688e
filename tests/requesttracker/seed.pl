#!/usr/bin/perl
# The people, queues, fields and rights of the product's scenario, in a database that was just made. Prints a
# token for each person: "LOGIN TOKEN", one a line.
use strict;
use warnings;
use utf8;
use lib '/usr/share/request-tracker5/lib';
use RT;
RT::LoadConfig();
RT::Init();
binmode STDOUT, ':encoding(UTF-8)';

my $system = RT->SystemUser;

sub must
{
    my ($id, $message, $what) = @_;
    die "$what: " . ($message // 'no reason given') . "\n" unless $id;
    return $id;
}

sub grant
{
    my ($principal, $object, @rights) = @_;
    for my $right (@rights) {
        my ($id, $message) = $principal->PrincipalObj->GrantRight(Right => $right, Object => $object);
        must($id, $message, "right $right");
    }
}

sub new_group
{
    my ($name) = @_;
    my $group = RT::Group->new($system);
    my ($id, $message) = $group->CreateUserDefinedGroup(Name => $name);
    must($id, $message, "group $name");
    return $group;
}

sub new_user
{
    my ($login, %more) = @_;
    my $user = RT::User->new($system);
    my ($id, $message) = $user->Create(Name => $login, Password => "$login-Passw0rd", %more);
    must($id, $message, "user $login");
    return $user;
}

sub new_field
{
    my (%arguments) = @_;
    my $field = RT::CustomField->new($system);
    my ($id, $message) = $field->Create(%arguments);
    must($id, $message, "field $arguments{Name}");
    return $field;
}

sub role_of
{
    my ($queue, $name) = @_;
    my $role = RT::Group->new($system);
    $role->LoadRoleGroup(Object => $queue, Name => $name);
    must($role->id, "there is none", "role $name");
    return $role;
}

my $root = RT::User->new($system);
$root->Load('root');
must($root->SetPassword('root-Secret1'), 'password');

my @queues;
for my $name ('Customer Care', 'Call-back') {
    my $queue = RT::Queue->new($system);
    my ($id, $message) = $queue->Create(
        Name              => $name,
        Description       => "$name of the customer portal",
        Lifecycle         => 'care',
        CorrespondAddress => 'care@support.example',
        CommentAddress    => 'care-comment@support.example',
    );
    must($id, $message, "queue $name");
    push @queues, $queue;
}

# What a customer chooses, and the references by which CareDesk finds what an earlier try made.
my @casinos = ('Casino Azul Cancún', 'Gran Casino Niño', 'Royal Vegas');
my $casino = new_field(
    Name       => 'Casino',
    Type       => 'SelectSingle',
    RenderType => 'Dropdown',
    LookupType => 'RT::Queue-RT::Ticket',
    Pattern    => '(?#Mandatory).',
);
for my $index (0 .. $#casinos) {
    must($casino->AddValue(Name => $casinos[$index], SortOrder => $index + 1), undef, $casinos[$index]);
}
my $ticket_reference = new_field(
    Name => 'ClientRef', Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket');
my $reply_reference = new_field(
    Name => 'ReplyRef', Type => 'FreeformSingle', LookupType => 'RT::Queue-RT::Ticket-RT::Transaction');
for my $queue (@queues) {
    for my $field ($casino, $ticket_reference, $reply_reference) {
        must($field->AddToObject($queue), undef, 'field of a queue');
    }
}

my $supervisors = RT::CustomRole->new($system);
must($supervisors->Create(Name => 'Casino Supervisors', MaxValues => 0), undef, 'role');
must($supervisors->AddToObject(ObjectId => $_->id), undef, 'role of a queue') for @queues;

# login => name, domain, casino, supervisor?, more. Ana's clock is not the server's.
my %people = (
    ana    => ['Ana Muñoz',     'azul.example',  0, 0, Timezone => 'America/Cancun', Lang => 'es'],
    bruno  => ['Bruno Díaz',    'azul.example',  0, 0],
    sofia  => ['Sofía Peña',    'azul.example',  0, 1, Lang => 'es'],
    carla  => ['Carla Núñez',   'nino.example',  1, 0],
    sergio => ['Sergio Ñandú',  'nino.example',  1, 1],
    dmitri => ['Dmitri Волков', 'royal.example', 2, 0, Timezone => 'America/Los_Angeles'],
    elena  => ['Elena Núñez',   'royal.example', 2, 0, Password => 'elena-Contraseña-Ü4'],
);
my @customers = map { new_group("Customers: $_") } @casinos;
my @leaders   = map { new_group("Supervisors: $_") } @casinos;
my @users;
for my $login (sort keys %people) {
    my ($name, $domain, $index, $leads, %more) = @{$people{$login}};
    my $user = new_user($login, RealName => $name, EmailAddress => "$login\@$domain", Privileged => 0, %more);
    must($customers[$index]->AddMember($user->PrincipalId), undef, "member $login");
    must($leaders[$index]->AddMember($user->PrincipalId), undef, "supervisor $login") if $leads;
    push @users, $user;
}
my $agents = new_group('Care Agents');
for my $login ('agente1', 'agente2') {
    my $user = new_user($login, RealName => "Agente $login", EmailAddress => "$login\@support.example",
        Privileged => 1);
    must($agents->AddMember($user->PrincipalId), undef, "agent $login");
    push @users, $user;
}

my $unprivileged = RT::Group->new($system);
$unprivileged->LoadSystemInternalGroup('Unprivileged');
grant($unprivileged, RT->System, qw(ModifySelf SeeCustomField));
grant($unprivileged, $reply_reference, 'ModifyCustomField');
# A customer sees the own groups, and so which casinos are theirs.
grant($_, $_, 'SeeGroup') for @customers, @leaders;
my @own = qw(ShowTicket ReplyToTicket CloseOwnTicket ReopenOwnTicket);
for my $queue (@queues) {
    grant($unprivileged, $queue, qw(CreateTicket SeeQueue SeeCustomField SetInitialCustomField));
    grant(role_of($queue, 'Requestor'), $queue, @own);
    grant(role_of($queue, 'Cc'), $queue, qw(ShowTicket ReplyToTicket));
    grant(role_of($queue, 'RT::CustomRole-' . $supervisors->id), $queue, @own);
    grant($agents, $queue, @own, qw(ShowTicketComments CreateTicket CommentOnTicket ModifyTicket OwnTicket
        TakeTicket SeeQueue SeeCustomField ModifyCustomField ShowOutgoingEmail));

    # A new ticket gets the supervisors of its casino.
    my $scrip = RT::Scrip->new($system);
    my ($id, $message) = $scrip->Create(
        Queue             => $queue->id,
        Description       => 'Casino supervisors',
        ScripCondition    => 'On Create',
        ScripAction       => 'User Defined',
        Template          => 'Blank',
        CustomPrepareCode => '1',
        CustomCommitCode  => q{
            my $casino = $self->TicketObj->FirstCustomFieldValue('Casino');
            return 1 unless defined $casino && length $casino;
            my $group = RT::Group->new(RT->SystemUser);
            $group->LoadUserDefinedGroup("Supervisors: $casino");
            return 1 unless $group->id;
            my $role = RT::CustomRole->new(RT->SystemUser);
            $role->Load('Casino Supervisors');
            my ($ok, $why) = $self->TicketObj->AddWatcher(
                Type => $role->GroupType, PrincipalId => $group->PrincipalId, Silent => 1);
            RT->Logger->warning("casino supervisors: $why") unless $ok;
            1;
        },
    );
    must($id, $message, 'scrip');
}

# Customers cannot make tokens themselves: an administrator does.
for my $user (@users) {
    my $token = RT::AuthToken->new($system);
    my ($id, $message, $secret) = $token->Create(Owner => $user->id, Description => 'CareDesk');
    must($id, $message, 'token');
    print $user->Name, ' ', $secret, "\n";
}
